import { planOfFolder, toModel } from '@sahakarya/scenario';
import { driveUntilStopped } from '../drive-until-stopped.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openScenario, type ReadingOptions } from '../folders/open-scenario.ts';
import { writeJson } from '../output/json.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import { WrongUse } from '../problems.ts';
import { Stopwatch } from '../stopwatch.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { failureDocument, tellFailure } from '../verify/failure.ts';
import { verdictOn } from '../verify/verdict.ts';
import { explanationDocument } from './document.ts';
import { explained } from './explained.ts';
import { findDestination } from './find-destination.ts';
import { tellExplanation } from './tell-explanation.ts';
import { EXPLAIN_TEXTS as texts } from './texts.ts';

export interface ExplainOptions extends ReadingOptions {
  /** Per cent more of supply and capacity to try, as written. */
  readonly more: string;
  readonly all: boolean;
  readonly json: boolean;
}

/** `sahakarya explain SCENARIO PLAN DESTINATION`: of a plan that holds, for there is no reason behind another one. */
export async function explainDestination(
  terminal: Terminal,
  name: string,
  folder: string,
  written: string,
  { policy, asSaved, more, all, json }: ExplainOptions,
): Promise<ExitCode> {
  const percent = percentOf(more);
  const watch = new Stopwatch<'read' | 'verify' | 'explain'>();
  const scenario = await openScenario(terminal, name, { policy, asSaved });
  const destination = findDestination(scenario, written);
  const model = toModel(scenario);
  watch.lap('read');
  const stop = terminal.stopSignal();
  const verdict = await withProgressBar(terminal.err, (onProgress) =>
    verdictOn(terminal, scenario, model, folder, stop, onProgress),
  );
  watch.lap('verify');
  const header = { command: 'explain', ok: verdict.holds, scenario: name, plan: folder };
  if (!verdict.holds) {
    if (json) writeJson(terminal, { ...header, ...failureDocument(verdict), took_ms: watch.milliseconds() });
    else tellFailure(terminal, ['explain', name, folder, written], scenario, { policy, asSaved }, verdict);
    return EXIT.planFails;
  }
  const plan = planOfFolder(model, verdict.plan);
  const explanation = await withProgressBar(terminal.err, (onProgress) =>
    driveUntilStopped(explained(scenario, model, plan, destination, percent, onProgress), stop),
  );
  watch.lap('explain');
  if (json)
    writeJson(terminal, { ...header, ...explanationDocument(explanation), took_ms: watch.milliseconds() });
  else {
    tellExplanation(terminal, explanation, all);
    watch.tell(terminal, texts.took);
  }
  return EXIT.done;
}

/** @throws WrongUse where it is no whole number from 1 to 1000 */
function percentOf(written: string): number {
  if (/^[1-9][0-9]{0,3}$/.test(written) && Number(written) <= 1000) return Number(written);
  throw new WrongUse(texts.notPercent(written));
}
