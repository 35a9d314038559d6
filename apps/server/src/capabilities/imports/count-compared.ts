import type { ImportTakenBack } from '@sahakarya/contract';
import { MEASURES } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Compared } from './compare-rows.ts';

/** What a result names of figures that are taken back; all are counted. */
const MOST_NAMED = 100;
/** Taking back more than this part of what the publisher told of a file's days is asked about. */
const MOST_PERCENT_UNASKED = 1;

/**
 * How the rows of `compared` stand, and what it takes back. That is to be asked for where it is a destination's every
 * row of these days, or over one per cent of all rows that the publisher told of them: then the file is likely to be a
 * part, and not the whole.
 */
export async function countCompared(
  desk: Desk,
): Promise<{ readonly compared: Compared; readonly taken_back: ImportTakenBack }> {
  const { rows } = await sql<{
    destination: string;
    new: number;
    changed: number;
    confirmed: number;
    unchanged: number;
    told: number;
    lost: number;
    missing: number;
    emptied: number;
    cells: number;
    figures: number;
  }>`
    select destination, count(*) filter (where status = 'new') as new,
      count(*) filter (where status = 'changed') as changed,
      count(*) filter (where status = 'confirmed') as confirmed,
      count(*) filter (where status = 'unchanged') as unchanged,
      count(*) filter (where num_nonnulls(own_doses, own_people, own_full, own_boosters) > 0) as told,
      count(*) filter (where status in ('missing', 'emptied')
        and cardinality(taken_back) = num_nonnulls(own_doses, own_people, own_full, own_boosters)) as lost,
      count(*) filter (where status = 'missing') as missing,
      count(*) filter (where status <> 'missing' and taken_back is not null) as emptied,
      coalesce(sum(cardinality(taken_back)) filter (where status <> 'missing'), 0)::integer as cells,
      coalesce(sum(cardinality(taken_back)), 0)::integer as figures
    from compared group by destination order by destination`.execute(desk.db);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const whole = rows.filter(({ told, lost }) => lost > 0 && lost === told);
  const taken = sum(({ missing, emptied }) => missing + emptied);
  const told = sum((row) => row.told);
  const figures = sum((row) => row.figures);
  return {
    compared: {
      new: sum((row) => row.new),
      changed: sum((row) => row.changed),
      confirmed: sum((row) => row.confirmed),
      unchanged: sum((row) => row.unchanged),
    },
    taken_back: {
      rows: sum(({ missing }) => missing),
      cells: sum(({ cells }) => cells),
      figures,
      first: figures === 0 ? [] : await firstOnes(desk),
      of: told,
      destinations: whole.map(({ destination }) => destination),
      to_be_asked: whole.length > 0 || taken * 100 > told * MOST_PERCENT_UNASKED,
    },
  };
}

async function firstOnes({ db }: Desk): Promise<ImportTakenBack['first']> {
  const own = MEASURES.map(
    (measure, at) => sql`(${at}::integer, ${measure}::text, ${sql.ref(`own_${measure}`)})`,
  );
  const { rows } = await sql<ImportTakenBack['first'][number]>`
    select destination, day, measure, before
    from compared cross join lateral (values ${sql.join(own)}) as own (place, measure, before)
    where taken_back is not null and measure = any(taken_back)
    order by destination, day, place limit ${MOST_NAMED}`.execute(db);
  return rows;
}
