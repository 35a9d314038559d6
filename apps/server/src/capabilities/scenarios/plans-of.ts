import {
  faultText,
  parseScenario,
  planFiles,
  planResult,
  type Scenario,
  type Summary,
  summarise,
  toModel,
  withPolicy,
} from '@sahakarya/scenario';
import type { FolderFiles } from './content-hash.ts';

/** A plan's folder, and what it comes to. */
export interface MadeFolder {
  readonly sharing: string;
  readonly files: FolderFiles;
  readonly doses: Pick<Summary['doses'], 'atHand' | 'administered' | 'kept' | 'expired'>;
}

const SHARINGS = ['pooled', 'surplus', 'own'];

/**
 * The plans of a scenario folder, one after the other: by the scenario's own sharing rule, and where its lots have
 * holders by every rule. The same bytes as the command line writes. Takes the thread for seconds when the scenario is
 * the whole world.
 *
 * @param made rules whose plans are there already
 */
export function* plansOf(files: FolderFiles, made: readonly string[]): Generator<MadeFolder> {
  const read = parseScenario(new Map(files));
  if (!read.ok) throw new Error(`the scenario has faults: ${read.faults.map(faultText).join('; ')}`);
  for (const sharing of sharingsOf(read.value)) {
    if (made.includes(sharing)) continue;
    const changed = withPolicy(read.value, [`sharing=${sharing}`]);
    if (!changed.ok) throw new Error(changed.faults.map(faultText).join('; '));
    yield { sharing, ...planFolderOf(changed.value) };
  }
}

function sharingsOf({ lots, destinations, policy }: Scenario): readonly string[] {
  const keys = new Set<string>(destinations.map(({ destination }) => destination));
  return lots.some(({ holder }) => keys.has(holder)) ? SHARINGS : [policy.sharing];
}

function planFolderOf(scenario: Scenario): Omit<MadeFolder, 'sharing'> {
  const model = toModel(scenario);
  const result = planResult(model);
  const texts = planFiles(scenario, result, model);
  return {
    files: new Map([...texts].map(([name, text]) => [name, Buffer.from(text)])),
    doses: summarise(scenario, model, result).doses,
  };
}
