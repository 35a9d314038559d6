import type { Command } from 'commander';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';

/** Ends a command that was given more words than it takes, and one that nobody knows. */
export function requireKnownWords(command: Command, words: readonly string[]): void {
  if (command.parent === null) {
    const [name] = words[0] === 'help' ? words.slice(1) : words;
    if (name !== undefined) command.error(texts.unknownCommand(name));
    return;
  }
  const taken = command.registeredArguments;
  const [extra] = words.slice(taken.length);
  if (extra !== undefined && !taken.at(-1)?.variadic) command.error(texts.tooMany(command.name(), extra));
}

/**
 * The same before help, which would let its reader believe that a word it passes over means something. Options stand
 * among the words there.
 *
 * @returns nothing to print
 */
export function requireKnownWordsForHelp({ command }: { readonly command: Command }): string {
  requireKnownWords(
    command,
    command.args.filter((word) => !word.startsWith('-')),
  );
  return '';
}
