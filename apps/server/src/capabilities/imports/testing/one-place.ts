import { type CorrectionCause, type ImportResult, REPORTED_FIELD } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { temporaryDatabase } from '../../../platform/testing/temporary-database.ts';
import { CAUSE_OF_CORRECTION } from '../../../published/sql/cause-of-correction.ts';
import { emptyReports } from '../../../testing/empty-reports.ts';
import type { ObservatoryTables } from '../../observatory/tables.ts';
import { type ImportOptions, importFigures } from '../import-figures.ts';
import type { Words } from '../judge/told-judge.ts';
import { undoImport } from '../undo-import.ts';
import { classicText, inParts, type MadeRow } from './owid-text.ts';

const CALLER = operator('a test');
export const PLACE = 'AAA';
export const DAYS = ['2024-01-07', '2024-01-14', '2024-01-21'];
const FIRST_KNOWN = Date.parse('2024-02-01');
export const dayAfter = (days: number) => new Date(FIRST_KNOWN + days * 86_400_000);

type Steps = readonly ObservatoryTables['destination_step'][];

/** What is told of a day itself, by a reading, to whoever asks on a day. */
export function told(all: Steps, reading: 'known' | 'revised', on: string, day: string): Words {
  const step = all.findLast((one) => one.reading === reading && one.day <= on);
  const cell = (measure: Measure) => (step?.[REPORTED_FIELD[measure]] === day ? step[measure] : null);
  return Object.fromEntries(MEASURES.map((measure) => [measure, cell(measure)]));
}

/** A database with one destination and no reports, and what is done with it. It goes when the file's tests have run. */
export async function onePlace() {
  const database = await temporaryDatabase();
  await withDesk(database, CALLER, async ({ db }) => {
    await sql`insert into source (source, title, publisher, licence, note) values ('made', '', '', '', '')`.execute(
      db,
    );
    await sql`insert into destination (destination, name, region, population, population_source)
      values (${PLACE}, ${PLACE}, 'none', 1000000, 'made')`.execute(db);
    await sql`insert into income_group values (${PLACE}, 2022, 'LIC')`.execute(db);
  });

  const empty = () => emptyReports(database);

  const take = (
    publisher: string,
    rows: readonly MadeRow[],
    at: number,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportResult> =>
    importFigures(database, CALLER, inParts(classicText(rows)), {
      isDryRun: false,
      isPartly: false,
      isTakingBack: true,
      withImpossible: true,
      source: { publisher, licence: 'CC0-1.0' },
      knownOn: dayAfter(at).toISOString().slice(0, 10),
      now: dayAfter(at),
      ...options,
    });

  const undo = ({ import: id }: ImportResult, at: number) =>
    undoImport(database, CALLER, id ?? '', { isDryRun: false, now: dayAfter(at) });

  const steps = (): Promise<Steps> =>
    withDesk(database, CALLER, ({ db }) =>
      db.selectFrom('destination_step').selectAll().orderBy('day').execute(),
    );

  /** The corrections of all days, or of one, as they came. */
  const logOf = (day?: string) =>
    withDesk(database, CALLER, ({ db }) =>
      db
        .selectFrom('correction')
        .select(['day', 'measure', 'before', 'after'])
        .select(sql<CorrectionCause>`${sql.raw(CAUSE_OF_CORRECTION)}`.as('cause'))
        .where('day', 'in', day === undefined ? DAYS : [day])
        .orderBy('entry')
        .execute(),
    );

  /**
   * Where the log of each day and measure ends, `day measure`. Each row follows the one before, and the first of them
   * the figure that was told first: that one corrects nothing.
   */
  async function endsOfLog(firsts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number | null>> {
    const ends = new Map<string, number | null>(firsts);
    for (const { day, measure, before, after } of await logOf()) {
      expect(before).toBe(ends.get(`${day} ${measure}`));
      expect(after).not.toBe(before);
      ends.set(`${day} ${measure}`, after);
    }
    return ends;
  }

  const revised = async (day: string) => told(await steps(), 'revised', day, day);

  return { database, empty, take, undo, steps, logOf, endsOfLog, revised };
}
