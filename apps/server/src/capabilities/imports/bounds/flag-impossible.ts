import { MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { refreshSummaries } from '../../observatory/summaries/refresh.ts';
import { toldDays } from '../../observatory/told-days.ts';
import { keepStandingToo } from '../corrections/standing.ts';
import type { Moving } from '../corrections/write-corrections.ts';
import { pairsOn, type Standing } from './figures-beside.ts';

/** Two figures of a destination that cannot be true together, each with the day whose report tells it. */
interface PairOf {
  readonly destination: string;
  readonly figures: readonly { readonly measure: Measure; readonly day: string; readonly count: number }[];
}

/** Figures that cannot be true together, as they stand as revised: of one day, or while they are the last ones. */
export async function impossiblePairs(desk: Desk, destinations: readonly string[]): Promise<PairOf[]> {
  const found: PairOf[] = [];
  let standing: Standing = {};
  let last = '';
  for (const { destination, day, ...counts } of await toldDays(desk, 'revised', destinations)) {
    if (destination !== last) standing = {};
    last = destination;
    const told: Standing = {};
    for (const measure of MEASURES) {
      const count = counts[measure];
      if (count !== null) told[measure] = { count, day };
    }
    standing = { ...standing, ...told };
    for (const { less, more, low, high } of pairsOn(day, told, standing))
      found.push({
        destination,
        figures: [
          { measure: less, ...low },
          { measure: more, ...high },
        ],
      });
  }
  return found;
}

/** Keeps out no more than this many times what stood behind what was kept out. */
const MOST_ROUNDS = 10;

/**
 * Keeps out rows of imports that cannot be true beside what holds again, now that an import is undone: of two figures
 * the row of an import that was known last. It holds no more from that day on, and is told as impossible: as known
 * before, it stays. Needs the summaries.
 *
 * @param before pairs that stood before, which are left as they are
 * @returns how many rows
 */
export async function flagImpossible(
  desk: Desk,
  moving: Omit<Moving, 'isUndone'>,
  destinations: readonly string[],
  before: readonly PairOf[],
): Promise<number> {
  const { knownOn } = moving;
  const stood = new Set(before.map((pair) => JSON.stringify(pair)));
  let flagged = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = (await impossiblePairs(desk, destinations)).filter(
      (pair) => !stood.has(JSON.stringify(pair)),
    );
    if (found.length === 0) return flagged;
    const rows = await keepOut(desk, moving, found);
    if (rows.length === 0) return flagged;
    flagged += rows.length;
    await refreshSummaries(
      desk,
      [...new Set(rows.map(({ destination }) => destination))].map((destination) => ({
        destination,
        firstDay:
          rows
            .filter((one) => one.destination === destination)
            .map(({ day }) => day)
            .sort()[0] ?? knownOn,
        knownOn,
      })),
    );
  }
  return flagged;
}

/** A figure of a row by the name of its measure, which stands in the column `measure`. */
const FIGURE = sql`case measure
  when 'doses' then doses when 'people' then people when 'full' then "full" else boosters end`;

/**
 * Lets a row hold no more of each of some pairs, where a row of an import tells one of the two: what its publisher told
 * of the day before holds again. In its place stands a row that is impossible, so that it is told why; it takes back
 * what that one took back, and the publisher has not told since.
 */
async function keepOut(
  desk: Desk,
  { id, entry, knownOn }: Omit<Moving, 'isUndone'>,
  pairs: readonly PairOf[],
): Promise<readonly { readonly destination: string; readonly day: string }[]> {
  const figures = pairs.flatMap(({ destination, figures: own }, place) =>
    own.map((figure) => ({ place, destination, ...figure })),
  );
  await sql`
    create temporary table kept_out on commit drop as
    with teller as (
      select distinct on (place) report.*
      from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
          as figure (place integer, destination text, measure text, day date, count bigint)
        join report using (destination, day)
      where import is not null and undone_on is null and not impossible and count = ${FIGURE}
      order by place, known_on desc, entry desc
    )
    select distinct on (destination, day) teller.*, publisher
    from teller join source using (source) order by destination, day, known_on desc, entry desc`.execute(
    desk.db,
  );
  await keepStandingToo(desk, sql`select destination, day, source from kept_out`);
  await sql`
    update report set undone_on = greatest(${knownOn}::date, report.known_on) from kept_out
    where report.destination = kept_out.destination and report.day = kept_out.day
      and report.known_on = kept_out.known_on and report.entry = kept_out.entry
      and report.source = kept_out.source`.execute(desk.db);
  const { rows } = await sql<{ destination: string; day: string }>`
    insert into report (destination, day, known_on, entry, source, doses, people, "full", boosters, import,
      taken_back, impossible)
    select destination, day, ${knownOn}::date, ${entry}::integer, source, doses, people, "full", boosters, ${id}::uuid,
      (select array_agg(measure) from unnest(taken_back) gone (measure) where not exists (
        select from report join source using (source)
        where report.destination = kept_out.destination and report.day = kept_out.day and undone_on is null
          and source.publisher = kept_out.publisher and (known_on, entry) > (kept_out.known_on, kept_out.entry)
          and ${FIGURE} is not null)), true
    from kept_out
    on conflict (destination, day, known_on, entry, source) do update set impossible = true
    returning destination, day`.execute(desk.db);
  await sql`drop table kept_out`.execute(desk.db);
  return rows;
}
