import {
  type Model,
  UNUSED_REASONS,
  VIOLATIONS,
  type Violation,
  type ViolationCode,
} from '@sahakarya/planner';
import { limitText, type PlanFile, type Scenario } from '@sahakarya/scenario';
import { whole } from '../output/numbers.ts';
import type { Finding } from './finding.ts';

/** The record of a table's first row: the header is 1. */
const FIRST_RECORD = 2;

/** What the checker found, with the names of the scenario and the rows of the files. */
export function violationFinding(scenario: Scenario, model: Model, violation: Violation): Finding {
  const { code } = violation;
  const row = violation.row === undefined ? undefined : violation.row + FIRST_RECORD;
  const says = withoutRow(VIOLATIONS[code]).replace(/\{([a-z]+)\}/g, (_, name: string) =>
    shown(scenario, model, violation, name),
  );
  return { code, file: fileOf(code), ...(row === undefined ? {} : { row }), says };
}

/** File and row stand before the sentence already. */
function withoutRow(sentence: string): string {
  return sentence.replace(/^(?:coverage |shipment |unused )?row \{row\}:? /, '').replace(' (row {row})', '');
}

function fileOf(code: ViolationCode): PlanFile {
  if (code.startsWith('coverage_')) return 'coverage.csv';
  if (code.startsWith('certificate_')) return 'certificate.json';
  if (code.startsWith('shipment_')) return 'shipments.csv';
  if (code.startsWith('unused_')) return 'unused.csv';
  return code.startsWith('figure_') ? 'summary.json' : 'administrations.csv';
}

/** A field of a violation as a person knows it. */
function shown(scenario: Scenario, model: Model, violation: Violation, name: string): string {
  const value = Object.entries(violation).find(([field]) => field === name)?.[1];
  if (typeof value !== 'number') return `{${name}}`;
  if (name === 'lot') return `lot ${scenario.lots[value]?.lot}`;
  if (name === 'destination' || name === 'from') return destinationName(scenario, value);
  if (name === 'milestone') return `${value + 1} (week ${model.milestones[value]})`;
  if (name === 'expected' || name === 'found') return amount(violation.code, value);
  return String(value);
}

function destinationName({ destinations }: Scenario, d: number): string {
  const destination = destinations[d];
  return `${destination?.name} (${destination?.destination})`;
}

/** What would be right, or is there: a word, a label, or a number. */
function amount(code: ViolationCode, value: number): string {
  if (code === 'unused_reason') return UNUSED_REASONS[value] ?? String(value);
  if (code === 'coverage_limit') return limitText(value);
  const isLabel = code === 'certificate_lot_above' || code === 'certificate_lot_serves';
  return isLabel && value === -1 ? 'none' : whole(value);
}
