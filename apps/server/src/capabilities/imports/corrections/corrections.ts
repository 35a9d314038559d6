import { type Correction, type CorrectionCause, Day, ROUTES } from '@sahakarya/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Desk } from '../../../platform/desk/desk.ts';
import { aboutRows } from '../../../published/about.ts';
import { cursorAfter, positionOf, type WantedPart } from '../../../published/cursor.ts';
import { listRoute, type ReadRoute } from '../../../published/read-route.ts';
import { CAUSE_OF_CORRECTION } from '../../../published/sql/cause-of-correction.ts';

/** By the how-many-th import, whose figure of which day, and which one: the order of the log. */
const Position = z.tuple([z.int32(), z.string(), Day, z.string()]);

interface Wanted {
  readonly destination?: string | undefined;
  readonly measure?: Correction['measure'] | undefined;
  readonly import?: string | undefined;
}

/** The public log of corrections, the newest first. */
export const CORRECTION_ROUTES: readonly ReadRoute[] = [
  listRoute(ROUTES.corrections, async (desk, { query, wanted, state }) => {
    const part = await correctionsPart(desk, query, wanted);
    return {
      ...part,
      about: await aboutRows(
        desk,
        state,
        part.rows.map(({ source }) => source),
        part.rows.map(({ day }) => day),
      ),
    };
  }),
];

const CAUSE = sql<CorrectionCause>`${sql.raw(CAUSE_OF_CORRECTION)}`;

async function correctionsPart(
  { db }: Desk,
  wanted: Wanted,
  { cursor, limit, list }: WantedPart,
): Promise<{ rows: Correction[]; next: string | null }> {
  let query = db
    .selectFrom('correction')
    .select([
      'entry',
      'at',
      'destination',
      'day',
      'measure',
      'before',
      'after',
      'known_on',
      'source',
      'import',
    ])
    .select(({ selectFrom }) => [
      selectFrom('source')
        .select('publisher')
        .whereRef('source.source', '=', 'correction.source')
        .as('publisher'),
      CAUSE.as('cause'),
    ])
    .orderBy('entry', 'desc')
    .orderBy('destination', 'desc')
    .orderBy('day', 'desc')
    .orderBy('measure', 'desc')
    .limit(limit + 1);
  if (wanted.destination !== undefined) query = query.where('destination', '=', wanted.destination);
  if (wanted.measure !== undefined) query = query.where('measure', '=', wanted.measure);
  if (wanted.import !== undefined) query = query.where('import', '=', wanted.import);
  if (cursor !== undefined) {
    const [entry, destination, day, measure] = positionOf(cursor, list, Position);
    query = query.where(
      // The first three have an index; a day has a row for each of its measures.
      sql<boolean>`(entry, destination, day) <= (${entry}::integer, ${destination}, ${day}::date)
        and (entry, destination, day, measure) < (${entry}::integer, ${destination}, ${day}::date, ${measure})`,
    );
  }
  const found = await query.execute();
  const part = found.slice(0, limit);
  const rows = part.map(({ entry: _, ...row }) => ({
    ...row,
    publisher: row.publisher ?? '',
    at: row.at.toISOString(),
  }));
  const last = part.at(-1);
  const next =
    last !== undefined && found.length > limit
      ? cursorAfter(list, [last.entry, last.destination, last.day, last.measure])
      : null;
  return { rows, next };
}
