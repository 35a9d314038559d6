import type { Steps } from '@sahakarya/planner';
import type { FaultList } from '../faults.ts';
import { decodingText } from './decode-text.ts';
import { type JsonValue, parsingJson } from './json-text.ts';

/** The JSON value of a file, in steps; undefined, and a fault, when it is missing, no UTF-8 or no JSON. */
export function* parsingJsonFile(
  file: string,
  bytes: Uint8Array | undefined,
  faults: FaultList,
): Steps<JsonValue | undefined> {
  if (bytes === undefined) {
    faults.add('missing-file', { file });
    return undefined;
  }
  const text = yield* decodingText(file, bytes, faults);
  if (text === undefined) return undefined;
  const document = yield* parsingJson(text);
  if (document.kind !== 'problem') return document;
  const { line, character, expected } = document;
  faults.add('json-syntax', { file, row: line }, { character, expected });
  return undefined;
}
