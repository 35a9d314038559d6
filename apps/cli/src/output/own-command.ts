import type { Terminal } from '../terminal/terminal.ts';

/** A command of this program as it can be copied into a shell, with the overrides of the policy at the end. */
export function ownCommand(
  { program }: Pick<Terminal, 'program'>,
  words: readonly string[],
  overrides: readonly string[] = [],
): string {
  const all = [...words, ...overrides.flatMap((override) => ['--policy', override])];
  return [program, ...all.map(shellWord)].join(' ');
}

function shellWord(word: string): string {
  return /^[\w./=,:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
