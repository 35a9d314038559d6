import { parseArgs } from 'node:util';

/** The two folders that every build script is given. */
export interface Folders {
  readonly sources: string;
  readonly out: string;
}

/** Reads `--sources FOLDER --out FOLDER`; fails where one is missing or anything else is given. */
export function foldersFromArguments(): Folders {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string' } } });
  const { sources, out } = values;
  if (sources === undefined || out === undefined) {
    throw new Error('both are needed: --sources FOLDER --out FOLDER');
  }
  return { sources, out };
}
