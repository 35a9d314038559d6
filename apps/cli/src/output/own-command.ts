import type { ReadingOptions } from '../folders/open-scenario.ts';
import type { Terminal } from '../terminal/terminal.ts';

const AS_IT_IS: ReadingOptions = { policy: [], asSaved: false };

/** A command of this program as it can be copied into a shell, with the way to read the scenario at the end. */
export function ownCommand(
  { program }: Pick<Terminal, 'program'>,
  words: readonly string[],
  { policy, asSaved }: ReadingOptions = AS_IT_IS,
): string {
  const policies = policy.flatMap((override) => ['--policy', override]);
  const all = [...words, ...(asSaved ? ['--as-saved'] : []), ...policies];
  return [program, ...all.map(shellWord)].join(' ');
}

function shellWord(word: string): string {
  return /^[\w./=,:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
