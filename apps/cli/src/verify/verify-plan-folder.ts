import { resolve } from 'node:path';
import { furtherNames, toModel } from '@sahakarya/scenario';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openScenario, type ReadingOptions } from '../folders/open-scenario.ts';
import { writeJson } from '../output/json.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import { wrappedLine } from '../output/text-width.ts';
import { Stopwatch } from '../stopwatch.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { failureDocument, tellFailure } from './failure.ts';
import { tellHolding } from './tell-holding.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';
import { verdictOn } from './verdict.ts';

export interface VerifyOptions extends ReadingOptions {
  readonly json: boolean;
}

/** `sahakarya verify SCENARIO PLAN` */
export async function verifyPlanFolder(
  terminal: Terminal,
  name: string,
  folder: string,
  { policy, asSaved, json }: VerifyOptions,
): Promise<ExitCode> {
  const watch = new Stopwatch<'read' | 'verify'>();
  const scenario = await openScenario(terminal, name, { policy, asSaved });
  const model = toModel(scenario);
  watch.lap('read');
  const verdict = await withProgressBar(terminal.err, (onProgress) =>
    verdictOn(terminal, scenario, model, folder, terminal.stopSignal(), onProgress),
  );
  const further = furtherNames(resolve(terminal.folder, folder));
  watch.lap('verify');
  if (json) {
    const found = verdict.holds ? { count: 0, findings: [] } : failureDocument(verdict);
    const document = { command: 'verify', ok: verdict.holds, scenario: name, plan: folder, ...found };
    writeJson(terminal, { ...document, further, took_ms: watch.milliseconds() });
  } else {
    if (further.length > 0) terminal.err.write(`${wrappedLine(terminal.err, texts.further(further))}\n`);
    if (verdict.holds) tellHolding(terminal, [name, folder], scenario, verdict.plan);
    else tellFailure(terminal, ['verify', name, folder], scenario, { policy, asSaved }, verdict);
    watch.tell(terminal, texts.took);
  }
  return verdict.holds ? EXIT.done : EXIT.planFails;
}
