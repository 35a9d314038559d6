import { COMPARE_TEXTS } from '../compare/texts.ts';
import { EXPLAIN_TEXTS } from '../explain/texts.ts';
import { PLAN_TEXTS } from '../plan/texts.ts';
import { VERIFY_TEXTS } from '../verify/texts.ts';
import { type CommandLine, type Common, collected, command } from './command-line.ts';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';

/** The commands that make a plan and look at plans. */
export function addPlanCommands(line: CommandLine): void {
  const { terminal, finish } = line;
  command(line, 'plan', PLAN_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .requiredOption('--out <PLAN>', PLAN_TEXTS.out)
    .option('--policy <NAME=VALUE>', texts.policy, collected, [])
    .option('--as-saved', texts.asSaved, false)
    .action(async (scenario: string, options: Common & { readonly out: string }) => {
      const { planScenario } = await import('../plan/plan-scenario.ts');
      finish(await planScenario(terminal, scenario, options));
    });
  command(line, 'verify', VERIFY_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN>', texts.plan)
    .option('--policy <NAME=VALUE>', texts.samePolicy, collected, [])
    .option('--as-saved', texts.asSaved, false)
    .action(async (scenario: string, plan: string, options: Common) => {
      const { verifyPlanFolder } = await import('../verify/verify-plan-folder.ts');
      finish(await verifyPlanFolder(terminal, scenario, plan, options));
    });
  command(line, 'explain', EXPLAIN_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN>', texts.plan)
    .argument('<DESTINATION>', EXPLAIN_TEXTS.destination)
    .option('--policy <NAME=VALUE>', texts.samePolicy, collected, [])
    .option('--as-saved', texts.asSaved, false)
    .option('--more <PERCENT>', EXPLAIN_TEXTS.more, '10')
    .option('--all', EXPLAIN_TEXTS.all, false)
    .action(
      async (
        scenario: string,
        plan: string,
        destination: string,
        options: Common & { readonly more: string; readonly all: boolean },
      ) => {
        const { explainDestination } = await import('../explain/explain-destination.ts');
        finish(await explainDestination(terminal, scenario, plan, destination, options));
      },
    );
  command(line, 'compare', COMPARE_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN...>', COMPARE_TEXTS.plans)
    .option('--as-saved', texts.asSaved, false)
    .option('--all', COMPARE_TEXTS.all, false)
    .action(async (scenario: string, plans: string[], options: Common & { readonly all: boolean }) => {
      const { comparePlans } = await import('../compare/compare-plans.ts');
      finish(await comparePlans(terminal, scenario, plans, options));
    });
}
