import { groupCoverage } from '@sahakarya/scenario';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openScenarioFolder, type ReadingOptions } from '../folders/open-scenario.ts';
import { planIntoFolder, type WrittenPlan } from '../folders/plan-into-folder.ts';
import { coverageDocument, dosesDocument } from '../output/documents.ts';
import { writeJson } from '../output/json.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import { Stopwatch } from '../stopwatch.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tellPlan } from './tell-plan.ts';
import { PLAN_TEXTS } from './texts.ts';

export interface PlanOptions extends ReadingOptions {
  readonly out: string;
  readonly json: boolean;
}

/** `sahakarya plan SCENARIO --out PLAN` */
export async function planScenario(
  terminal: Terminal,
  name: string,
  { out, policy, asSaved, json }: PlanOptions,
): Promise<ExitCode> {
  const watch = new Stopwatch<'read' | 'plan' | 'write'>();
  const { scenario, noticesUnder } = await openScenarioFolder(terminal, name, { policy, asSaved });
  const notices = noticesUnder(scenario.policy).count;
  watch.lap('read');
  const plan = await withProgressBar(terminal.err, (onProgress) =>
    planIntoFolder(terminal, scenario, out, watch, onProgress),
  );
  if (json) writeJson(terminal, { ...planDocument(name, plan, notices), took_ms: watch.milliseconds() });
  else {
    tellPlan(terminal, name, { policy, asSaved }, plan, notices);
    watch.tell(terminal, PLAN_TEXTS.took);
  }
  return EXIT.done;
}

function planDocument(name: string, { scenario, model, summary, folder }: WrittenPlan, notices: number) {
  const nothing = new Float64Array(model.destinations.count);
  return {
    command: 'plan',
    ok: true,
    scenario: name,
    plan: folder,
    notices,
    sharing: scenario.policy.sharing,
    destinations: model.destinations.count,
    lots: model.lots.count,
    weeks: model.weeks,
    milestones: [...model.milestones],
    doses: dosesDocument(summary.doses),
    at_start: coverageDocument(groupCoverage(scenario, 0, nothing)),
    coverage: coverageDocument(summary.coverage),
    one_milestone: coverageDocument(summary.oneMilestone),
  };
}
