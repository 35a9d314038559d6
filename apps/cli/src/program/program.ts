import { readFileSync } from 'node:fs';
import { type Argument, Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { requireKnownWordsForHelp } from './known-words.ts';
import { addPlanCommands } from './plan-commands.ts';
import { addPlatformCommands } from './platform-commands.ts';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';
import { addScenarioCommands } from './scenario-commands.ts';

/** All commands, their arguments and their help. `finish` is told how a command ended. */
export function sahakarya(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('sahakarya')
    .usage('COMMAND …')
    .description(texts.description)
    .version(version(), '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand('help [COMMAND]', texts.helpCommand)
    .showHelpAfterError(texts.seeHelp)
    .addHelpText('before', requireKnownWordsForHelp)
    .addHelpText('after', texts.examples.trimEnd())
    .configureHelp({
      helpWidth: terminal.out.columns,
      optionDescription: ({ description }) => description,
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(argumentTerm)].join(' '),
    })
    .configureOutput({ writeOut: terminal.out.write, writeErr: terminal.err.write })
    .exitOverride();
  // A command loads its code when it runs: all of the program's takes a second on a slow machine.
  for (const add of [addPlanCommands, addScenarioCommands, addPlatformCommands])
    add({ program, terminal, finish });
  return program;
}

function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? name : `[${name}]`;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}
