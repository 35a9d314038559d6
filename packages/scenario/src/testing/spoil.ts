import type { FaultCode } from '../faults.ts';

/** What is expected of a fault, and how its one line begins. */
export interface Expected {
  readonly code: FaultCode;
  /** File, row, column and value as `faultText` writes them. */
  readonly at: string;
}

/** One way to spoil a set of files, and the faults that it must bring, all of them. */
export interface Spoilt {
  readonly file: string;
  /** The part of the text to be replaced; undefined: the whole file. */
  readonly part: string | undefined;
  /** The replacement; undefined: the file is taken away. */
  readonly by: string | Uint8Array | undefined;
  readonly faults: readonly Expected[];
}

/** Replaces a part of a file. */
export function spoil(file: string, part: string, by: string, code: FaultCode, at: string): Spoilt {
  return { file, part, by, faults: [{ code, at: `${file}, ${at}` }] };
}

/** The files with one of them spoilt. */
export function spoiltFiles(
  files: ReadonlyMap<string, string>,
  { file, part, by }: Spoilt,
): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const spoilt = new Map<string, Uint8Array>();
  for (const [name, text] of files) spoilt.set(name, encoder.encode(text));
  const text = files.get(file) ?? '';
  if (by === undefined) spoilt.delete(file);
  else if (typeof by !== 'string') spoilt.set(file, by);
  else if (part === undefined) spoilt.set(file, encoder.encode(by));
  else {
    if (text.split(part).length !== 2)
      throw new Error(`${file} has ${JSON.stringify(part)} not exactly once`);
    spoilt.set(file, encoder.encode(text.replace(part, () => by)));
  }
  return spoilt;
}
