import { join } from 'node:path';
import { readScenario, type Scenario, withPolicy } from '@sahakarya/scenario';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { builtInWorlds, REFERENCE_WORLD } from '../folders/built-in-worlds.ts';
import { planIntoFolder } from '../folders/plan-into-folder.ts';
import { writeJson } from '../output/json.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import { FaultyFolder } from '../problems.ts';
import { Stopwatch } from '../stopwatch.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tourDocument } from './document.ts';
import { type TwoPlans, tellTour } from './tell-tour.ts';
import { TOUR_TEXTS } from './texts.ts';

/** Plan folders go here, below the current folder. */
const PLANS = 'plans';

/** `sahakarya tour`: the reference world close to how it went, beside how it could have gone. */
export async function tour(terminal: Terminal, { json }: { readonly json: boolean }): Promise<ExitCode> {
  const watch = new Stopwatch<'read' | 'plan' | 'write'>();
  const scenario = await referenceWorld();
  watch.lap('read');
  const plans = await withProgressBar(terminal.err, async (onProgress): Promise<TwoPlans> => {
    const planned = (sharing: keyof TwoPlans, from: number) =>
      planIntoFolder(terminal, sharedBy(scenario, sharing), join(PLANS, sharing), watch, (fraction, doing) =>
        onProgress(from + fraction / 2, `${sharing}: ${doing}`),
      );
    return { own: await planned('own', 0), pooled: await planned('pooled', 0.5) };
  });
  if (json) writeJson(terminal, { ...tourDocument(plans), took_ms: watch.milliseconds() });
  else {
    tellTour(terminal, plans);
    watch.tell(terminal, TOUR_TEXTS.took);
  }
  return EXIT.done;
}

async function referenceWorld(): Promise<Scenario> {
  const world = (await builtInWorlds()).find(({ name }) => name === REFERENCE_WORLD);
  const read = readScenario(world?.folder ?? REFERENCE_WORLD);
  if (read.ok) return read.value;
  throw new FaultyFolder('scenario', REFERENCE_WORLD, read);
}

function sharedBy(scenario: Scenario, sharing: keyof TwoPlans): Scenario {
  const shared = withPolicy(scenario, [`sharing=${sharing}`]);
  if (shared.ok) return shared.value;
  throw new FaultyFolder('scenario', REFERENCE_WORLD, shared);
}
