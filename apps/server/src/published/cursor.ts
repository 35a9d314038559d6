import { createHash } from 'node:crypto';
import { z } from 'zod';
import { problem } from '../platform/http/problems/problem.ts';

/** What a part of a list was asked for. */
export interface WantedPart {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Route, filters and order: a cursor holds for these alone. */
  readonly list: string;
}

const Cursor = z.tuple([z.string(), z.unknown()]);

/** An opaque mark behind a row, by the values that the list is in order of. */
export function cursorAfter(list: string, position: unknown): string {
  return Buffer.from(JSON.stringify([fingerprint(list), position])).toString('base64url');
}

/**
 * The values of the row that a cursor stands behind.
 *
 * @throws ProblemError `unknown-cursor` for a cursor of another list, or of none
 */
export function positionOf<Position>(cursor: string, list: string, schema: z.ZodType<Position>): Position {
  const read = Cursor.safeParse(parsed(cursor));
  if (!read.success || read.data[0] !== fingerprint(list)) throw problem('unknown-cursor');
  const position = schema.safeParse(read.data[1]);
  if (!position.success) throw problem('unknown-cursor');
  return position.data;
}

function fingerprint(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 16);
}

/** Undefined, too, for a cursor that is spelt in another way than ours are: the decoder skips what it doesn't know. */
function parsed(cursor: string): unknown {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
