import { readFileSync } from 'node:fs';
import { type Argument, Command } from 'commander';
import { checkScenario } from './check/check-scenario.ts';
import { CHECK_TEXTS } from './check/texts.ts';
import { comparePlans } from './compare/compare-plans.ts';
import { COMPARE_TEXTS } from './compare/texts.ts';
import type { ExitCode } from './exit-codes.ts';
import { explainDestination } from './explain/explain-destination.ts';
import { EXPLAIN_TEXTS } from './explain/texts.ts';
import { newScenario } from './new/new-scenario.ts';
import { NEW_TEXTS } from './new/texts.ts';
import { capitalised } from './output/capitalised.ts';
import { planScenario } from './plan/plan-scenario.ts';
import { PLAN_TEXTS } from './plan/texts.ts';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';
import type { Session } from './session.ts';
import { start } from './start/start.ts';
import { START_TEXTS } from './start/texts.ts';
import { VERIFY_TEXTS } from './verify/texts.ts';
import { verifyPlanFolder } from './verify/verify-plan-folder.ts';
import { listWorlds } from './worlds/list-worlds.ts';
import { WORLDS_TEXTS } from './worlds/texts.ts';

interface CommandTexts {
  readonly summary: string;
  readonly examples: string;
}

/** What every command may be told. */
interface Common {
  readonly json: boolean;
  readonly policy: readonly string[];
}

/** All commands, their arguments and their help. `finish` is told how a command ended. */
export function sahakarya(session: Session, finish: (code: ExitCode) => void): Command {
  const program = new Command('sahakarya')
    .usage('COMMAND …')
    .description(texts.description)
    .version(version(), '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand('help [COMMAND]', texts.helpCommand)
    .showHelpAfterError(texts.seeHelp)
    .addHelpText('after', texts.examples.trimEnd())
    .configureHelp({
      helpWidth: session.out.columns,
      optionDescription: ({ description }) => description,
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(argumentTerm)].join(' '),
    })
    .configureOutput({ writeOut: session.out.write, writeErr: session.err.write })
    .exitOverride();

  command('plan', PLAN_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .requiredOption('--out <PLAN>', PLAN_TEXTS.out)
    .option('--policy <NAME=VALUE>', texts.policy, collected, [])
    .action(async (scenario: string, options: Common & { readonly out: string }) =>
      finish(await planScenario(session, scenario, options)),
    );
  command('verify', VERIFY_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN>', texts.plan)
    .option('--policy <NAME=VALUE>', texts.samePolicy, collected, [])
    .action(async (scenario: string, plan: string, options: Common) =>
      finish(await verifyPlanFolder(session, scenario, plan, options)),
    );
  command('explain', EXPLAIN_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN>', texts.plan)
    .argument('<DESTINATION>', EXPLAIN_TEXTS.destination)
    .option('--policy <NAME=VALUE>', texts.samePolicy, collected, [])
    .option('--more <PERCENT>', EXPLAIN_TEXTS.more, '10')
    .option('--all', EXPLAIN_TEXTS.all, false)
    .action(
      async (
        scenario: string,
        plan: string,
        destination: string,
        options: Common & { readonly more: string; readonly all: boolean },
      ) => finish(await explainDestination(session, scenario, plan, destination, options)),
    );
  command('compare', COMPARE_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN...>', COMPARE_TEXTS.plans)
    .option('--all', COMPARE_TEXTS.all, false)
    .action(async (scenario: string, plans: string[], options: Common & { readonly all: boolean }) =>
      finish(await comparePlans(session, scenario, plans, options)),
    );
  command('check', CHECK_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .option('--policy <NAME=VALUE>', texts.policy, collected, [])
    .action(async (scenario: string, options: Common) =>
      finish(await checkScenario(session, scenario, options)),
    );
  command('new', NEW_TEXTS)
    .argument('<FOLDER>', NEW_TEXTS.folder)
    .option('--from <WORLD>', NEW_TEXTS.from)
    .action(async (folder: string, options: Common & { readonly from?: string }) =>
      finish(await newScenario(session, folder, options)),
    );
  command('worlds', WORLDS_TEXTS).action(async (options: Common) =>
    finish(await listWorlds(session, options)),
  );
  command('start', START_TEXTS).action(async (options: Common) => finish(await start(session, options)));
  return program;

  function command(name: string, { summary, examples }: CommandTexts): Command {
    return program
      .command(name)
      .summary(summary)
      .description(`${capitalised(summary)}.`)
      .addHelpText('after', examples.trimEnd())
      .option('--json', texts.json, false);
  }
}

function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? name : `[${name}]`;
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}
