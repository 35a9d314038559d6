import { resolve } from 'node:path';
import { furtherNames, toModel } from '@sahakarya/scenario';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openScenario } from '../open-scenario.ts';
import { writeJson } from '../output/json.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import { wrappedLine } from '../output/text-width.ts';
import type { Session } from '../session.ts';
import { Stopwatch } from '../stopwatch.ts';
import { failureDocument, reportFailure } from './failure.ts';
import { reportHolding } from './report.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';
import { verdictOn } from './verdict.ts';

export interface VerifyOptions {
  readonly policy: readonly string[];
  readonly json: boolean;
}

/** `sahakarya verify SCENARIO PLAN` */
export async function verifyPlanFolder(
  session: Session,
  name: string,
  folder: string,
  { policy, json }: VerifyOptions,
): Promise<ExitCode> {
  const watch = new Stopwatch<'read' | 'verify'>();
  const scenario = await openScenario(session, name, policy);
  const model = toModel(scenario);
  watch.lap('read');
  const verdict = await withProgressBar(session.err, (onProgress) =>
    verdictOn(session, scenario, model, folder, onProgress),
  );
  const further = furtherNames(resolve(session.folder, folder));
  watch.lap('verify');
  if (json) {
    const found = verdict.holds ? { count: 0, findings: [] } : failureDocument(verdict);
    const document = { command: 'verify', ok: verdict.holds, scenario: name, plan: folder, ...found };
    writeJson(session, { ...document, further, took_ms: watch.milliseconds() });
  } else {
    if (further.length > 0) session.err.write(`${wrappedLine(session.err, texts.further(further))}\n`);
    if (verdict.holds) reportHolding(session, name, folder, scenario);
    else reportFailure(session, ['verify', name, folder], scenario, policy, verdict);
    watch.tell(session, texts.took);
  }
  return verdict.holds ? EXIT.done : EXIT.planFails;
}
