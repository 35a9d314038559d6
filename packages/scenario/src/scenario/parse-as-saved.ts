import { FAULTS_OF_FILES } from '../equal-faults.ts';
import { type Checked, type Fault, FaultList } from '../faults.ts';
import { type AsSaved, asSaved } from '../formats/as-saved.ts';
import { dayAsSaved } from '../formats/days-as-saved.ts';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from './scenario.ts';

/** A scenario whose tables a spreadsheet saved, the tables as the formats write them, and what had to be read. */
export interface ParsedAsSaved extends Pick<AsSaved, 'files' | 'ways'> {
  readonly scenario: Checked<Scenario>;
}

/** `parseScenario` for files as a spreadsheet saved them; see `asSaved`. */
export function parseAsSaved(
  files: ReadonlyMap<string, Uint8Array>,
  names?: Iterable<string>,
): ParsedAsSaved {
  const { files: tables, ways, faults } = asSaved(files);
  const scenario = parseScenario(tables, names);
  if (faults.length === 0) return { files: tables, ways, scenario };
  const all = new FaultList();
  for (const found of faults) all.take(found);
  if (!scenario.ok) {
    for (const found of scenario.faults) all.take(found);
    all.count = faults.length + scenario.count;
  }
  return { files: tables, ways, scenario: all.check<Scenario>(undefined) };
}

/** Whether reading files as a spreadsheet saved them may mend a fault. */
export function isMendedAsSaved({ code, value }: Pick<Fault, 'code' | 'value'>): boolean {
  return FAULTS_OF_FILES.includes(code) || (code === 'not-a-date' && dayAsSaved(value ?? '') !== undefined);
}
