import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { capitalised } from '../output/capitalised.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { requireKnownWords, requireKnownWordsForHelp } from './known-words.ts';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';

/** What the commands are added to, and what they run with. */
export interface CommandLine {
  readonly program: Command;
  readonly terminal: Terminal;
  /** Told how a command ended. */
  readonly finish: (code: ExitCode) => void;
}

/** What every command may be told. */
export interface Common {
  readonly json: boolean;
  readonly policy: readonly string[];
  readonly asSaved: boolean;
}

interface CommandTexts {
  readonly summary: string;
  readonly examples: string;
}

export function command(
  { program }: CommandLine,
  name: string,
  { summary, examples }: CommandTexts,
): Command {
  return program
    .command(name)
    .summary(summary)
    .description(`${capitalised(summary)}.`)
    .addHelpText('after', examples.trimEnd())
    .addHelpText('before', requireKnownWordsForHelp)
    .allowExcessArguments()
    .hook('preAction', (_, command) => {
      requireKnownWords(command, command.args);
    })
    .option('--json', texts.json, false);
}

/** A command of the platform's data takes the setting that says where they are as an option, too. */
export function dataCommand(line: CommandLine, name: string, about: CommandTexts): Command {
  return command(line, name, about).option('--data <FOLDER>', texts.data);
}

/** One that listens, or tells of listening, takes where, too. */
export function listeningCommand(line: CommandLine, name: string, about: CommandTexts): Command {
  return dataCommand(line, name, about)
    .option('--port <PORT>', texts.port)
    .option('--host <ADDRESS>', texts.host);
}

/** The values of an option that may be repeated. */
export function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
