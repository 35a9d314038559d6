import { readFileSync } from 'node:fs';
import { type Argument, Command } from 'commander';
import { BACKUP_TEXTS } from './backup/texts.ts';
import { CHECK_TEXTS } from './check/texts.ts';
import { COMPARE_TEXTS } from './compare/texts.ts';
import { CONFIG_TEXTS } from './config/texts.ts';
import { DOCTOR_TEXTS } from './doctor/texts.ts';
import type { ExitCode } from './exit-codes.ts';
import { EXPLAIN_TEXTS } from './explain/texts.ts';
import type { ImportChoices } from './import/choices.ts';
import { IMPORT_TEXTS } from './import/texts.ts';
import { NEW_TEXTS } from './new/texts.ts';
import { capitalised } from './output/capitalised.ts';
import { PLAN_TEXTS } from './plan/texts.ts';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';
import type { RestoreGiven } from './restore/restore.ts';
import { RESTORE_TEXTS } from './restore/texts.ts';
import { type GivenSettings, givenByName } from './serve/given-settings.ts';
import { SERVE_TEXTS } from './serve/texts.ts';
import type { Terminal } from './terminal.ts';
import type { TokenChoices } from './token/choices.ts';
import { TOKEN_TEXTS } from './token/texts.ts';
import { TOUR_TEXTS } from './tour/texts.ts';
import { VERIFY_TEXTS } from './verify/texts.ts';
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
export function sahakarya(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('sahakarya')
    .usage('COMMAND …')
    .description(texts.description)
    .version(version(), '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand('help [COMMAND]', texts.helpCommand)
    .showHelpAfterError(texts.seeHelp)
    .addHelpText('after', texts.examples.trimEnd())
    .configureHelp({
      helpWidth: terminal.out.columns,
      optionDescription: ({ description }) => description,
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(argumentTerm)].join(' '),
    })
    .configureOutput({ writeOut: terminal.out.write, writeErr: terminal.err.write })
    .exitOverride();

  // A command loads its code when it runs: all of the program's takes a second on a slow machine.
  command('plan', PLAN_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .requiredOption('--out <PLAN>', PLAN_TEXTS.out)
    .option('--policy <NAME=VALUE>', texts.policy, collected, [])
    .action(async (scenario: string, options: Common & { readonly out: string }) => {
      const { planScenario } = await import('./plan/plan-scenario.ts');
      finish(await planScenario(terminal, scenario, options));
    });
  command('verify', VERIFY_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN>', texts.plan)
    .option('--policy <NAME=VALUE>', texts.samePolicy, collected, [])
    .action(async (scenario: string, plan: string, options: Common) => {
      const { verifyPlanFolder } = await import('./verify/verify-plan-folder.ts');
      finish(await verifyPlanFolder(terminal, scenario, plan, options));
    });
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
      ) => {
        const { explainDestination } = await import('./explain/explain-destination.ts');
        finish(await explainDestination(terminal, scenario, plan, destination, options));
      },
    );
  command('compare', COMPARE_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .argument('<PLAN...>', COMPARE_TEXTS.plans)
    .option('--all', COMPARE_TEXTS.all, false)
    .action(async (scenario: string, plans: string[], options: Common & { readonly all: boolean }) => {
      const { comparePlans } = await import('./compare/compare-plans.ts');
      finish(await comparePlans(terminal, scenario, plans, options));
    });
  command('check', CHECK_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .option('--policy <NAME=VALUE>', texts.policy, collected, [])
    .action(async (scenario: string, options: Common) => {
      const { checkScenario } = await import('./check/check-scenario.ts');
      finish(await checkScenario(terminal, scenario, options));
    });
  command('new', NEW_TEXTS)
    .argument('<FOLDER>', NEW_TEXTS.folder)
    .option('--from <WORLD>', NEW_TEXTS.from)
    .action(async (folder: string, options: Common & { readonly from?: string }) => {
      const { newScenario } = await import('./new/new-scenario.ts');
      finish(await newScenario(terminal, folder, options));
    });
  command('worlds', WORLDS_TEXTS).action(async (options: Common) => {
    const { listWorlds } = await import('./worlds/list-worlds.ts');
    finish(await listWorlds(terminal, options));
  });
  command('tour', TOUR_TEXTS).action(async (options: Common) => {
    const { tour } = await import('./tour/tour.ts');
    finish(await tour(terminal, options));
  });
  platformCommand('serve', SERVE_TEXTS).action(async (options: Common & GivenSettings) => {
    const { refuseSecondServer } = await import('@sahakarya/server/refuse-second-server');
    refuseSecondServer(terminal.environment, givenByName(terminal, options));
    const { serve } = await import('./serve/serve.ts');
    finish(await serve(terminal, options));
  });
  platformCommand('config', CONFIG_TEXTS).action(async (options: Common & GivenSettings) => {
    const { tellSettings } = await import('./config/tell-settings.ts');
    finish(await tellSettings(terminal, options));
  });
  platformCommand('doctor', DOCTOR_TEXTS).action(async (options: Common & GivenSettings) => {
    const { examineMachine } = await import('./doctor/examine-machine.ts');
    finish(await examineMachine(terminal, options));
  });
  platformCommand('backup', BACKUP_TEXTS)
    .argument('<FILE>', BACKUP_TEXTS.file)
    .action(async (file: string, options: Common & GivenSettings) => {
      const { backUp } = await import('./backup/back-up.ts');
      finish(await backUp(terminal, file, options));
    });
  platformCommand('restore', RESTORE_TEXTS)
    .argument('<FILE>', RESTORE_TEXTS.file)
    .option('--replace <TARGET>', RESTORE_TEXTS.replace)
    .action(async (file: string, options: RestoreGiven) => {
      const { restore } = await import('./restore/restore.ts');
      finish(await restore(terminal, file, options));
    });
  platformCommand('import', IMPORT_TEXTS)
    .argument('<KIND>', IMPORT_TEXTS.kind)
    .argument('<FILE>', IMPORT_TEXTS.file)
    .option('--dry-run', IMPORT_TEXTS.dryRun, false)
    .option('--partly', IMPORT_TEXTS.partly, false)
    .option('--known-on <DAY>', IMPORT_TEXTS.knownOn)
    .action(async (kind: string, file: string, options: Common & ImportChoices & GivenSettings) => {
      const { importFile } = await import('./import/import-file.ts');
      finish(await importFile(terminal, kind, file, options));
    });
  platformCommand('token', TOKEN_TEXTS)
    .option('--name <NAME>', TOKEN_TEXTS.name, 'operator')
    .option('--days <DAYS>', TOKEN_TEXTS.days, '90')
    .option('--list', TOKEN_TEXTS.list, false)
    .option('--withdraw <ID>', TOKEN_TEXTS.withdraw)
    .action(async (options: Common & TokenChoices & GivenSettings) => {
      const { manageTokens } = await import('./token/manage-tokens.ts');
      finish(await manageTokens(terminal, options));
    });
  return program;

  /** A command of the platform takes the settings that are changed most often as options, too. */
  function platformCommand(name: string, about: CommandTexts): Command {
    return command(name, about)
      .option('--port <PORT>', texts.port)
      .option('--host <ADDRESS>', texts.host)
      .option('--data <FOLDER>', texts.data);
  }

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
