import type { FaultList } from '../faults.ts';
import { decodeText } from './decode-text.ts';
import { type JsonValue, parseJson } from './json-text.ts';

/** The JSON value of a file; undefined, and a fault, when it is missing, no UTF-8 or no JSON. */
export function parseJsonFile(
  file: string,
  bytes: Uint8Array | undefined,
  faults: FaultList,
): JsonValue | undefined {
  if (bytes === undefined) {
    faults.add('missing-file', { file });
    return undefined;
  }
  const text = decodeText(file, bytes, faults);
  if (text === undefined) return undefined;
  const document = parseJson(text);
  if (document.kind !== 'problem') return document;
  const { line, character, expected } = document;
  faults.add('json-syntax', { file, row: line }, { character, expected });
  return undefined;
}
