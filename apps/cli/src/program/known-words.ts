import type { Command } from 'commander';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';

/**
 * Ends a command that was given more words than it takes, and one that nobody knows. It is asked before help as well:
 * help that passes over a word would let its reader believe that the word means something.
 *
 * @returns nothing to print, as text before help
 */
export function requireKnownWords({ command }: { readonly command: Command }): string {
  const words = command.args.filter((word) => !word.startsWith('-'));
  if (command.parent === null) {
    const [name] = words[0] === 'help' ? words.slice(1) : words;
    if (name !== undefined) command.error(texts.unknownCommand(name));
    return '';
  }
  const taken = command.registeredArguments;
  const [extra] = words.slice(taken.length);
  if (extra !== undefined && !taken.at(-1)?.variadic) command.error(texts.tooMany(command.name(), extra));
  return '';
}
