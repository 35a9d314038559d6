import { text } from './cell.ts';
import { readCsv } from './csv.ts';

/** What a producer aimed at, made, or was expected to deliver, as capacity.csv has it. */
export interface CapacityFigure {
  readonly entity: string;
  readonly product: string;
  readonly metric: string;
  readonly period: string;
  readonly doses: string;
  readonly asOf: string;
  /** Where the figure was read. */
  readonly citation: string;
}

export const CAPACITY_COLUMNS: readonly string[] = [
  'entity',
  'product_code',
  'metric',
  'period',
  'doses',
  'as_of',
  'source',
];

export async function readCapacity(sources: string): Promise<CapacityFigure[]> {
  const rows = await readCsv(sources, 'capacity.csv', CAPACITY_COLUMNS);
  return rows.map((row) => ({
    entity: text(row, 'entity'),
    product: text(row, 'product_code'),
    metric: text(row, 'metric'),
    period: text(row, 'period'),
    doses: text(row, 'doses'),
    asOf: text(row, 'as_of'),
    citation: text(row, 'source'),
  }));
}

/** A figure of world trade, as trade.csv has it. */
export interface TradeFigure {
  readonly period: string;
  readonly periodType: string;
  readonly flow: string;
  readonly measure: string;
  readonly value: string;
  /** Where the figure was read. */
  readonly citation: string;
}

export const TRADE_COLUMNS: readonly string[] = [
  'period',
  'period_type',
  'flow',
  'measure',
  'value',
  'source',
];

export async function readTrade(sources: string): Promise<TradeFigure[]> {
  const rows = await readCsv(sources, 'trade.csv', TRADE_COLUMNS);
  return rows.map((row) => ({
    period: text(row, 'period'),
    periodType: text(row, 'period_type'),
    flow: text(row, 'flow'),
    measure: text(row, 'measure'),
    value: text(row, 'value'),
    citation: text(row, 'source'),
  }));
}
