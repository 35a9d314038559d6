import { addDays, DAYS_PER_WEEK, dateText } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import type { TableReader } from '../formats/table-reader.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ALL_RETOLD, type RetoldTable } from './table-schemas.ts';

/** What a plan's tables retell of the scenario beside its keys and week numbers, for whoever has a table alone. */
export interface Retold {
  /** The first day of each week of the plan. */
  readonly days: readonly string[];
  /** By row of lots.csv. */
  readonly products: readonly string[];
  /** By row of destinations.csv. */
  readonly names: readonly string[];
}

export function retoldOf({ policy, lots, destinations }: Scenario): Retold {
  const days = Array.from({ length: policy.weeks }, (_, week) =>
    dateText(addDays(policy.start, DAYS_PER_WEEK * week)),
  );
  return { days, products: lots.map(({ product }) => product), names: destinations.map(({ name }) => name) };
}

/** The columns of a table that retell, as far as it has them: plans of before have none. */
export function retoldColumns(name: RetoldTable, table: TableReader): readonly string[] {
  return ALL_RETOLD[name].filter((column) => table.has(column));
}

/** Faults a cell that retells otherwise than the scenario has it. Nothing is expected where the key itself is bad. */
export function checkRetold(
  table: TableReader,
  column: string,
  expected: string | undefined,
  faults: FaultList,
): void {
  if (expected === undefined || !table.has(column) || table.text(column) === expected) return;
  faults.add('unexpected-value', table.place(column), { expected });
}
