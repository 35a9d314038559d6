import { API_ROOT } from '@sahakarya/contract';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { endWrite } from '../../../published/data-state.ts';
import { NOW } from '../../../testing/reference-application.ts';
import { stateOfTables } from '../../../testing/state-of-tables.ts';
import { refreshAllSummaries } from '../../observatory/summaries/refresh.ts';
import { classicText, type MadeRow } from '../testing/owid-text.ts';
import { referenceImports } from '../testing/reference-imports.ts';

const { app, database, take } = await referenceImports();

const MOST = Number.MAX_SAFE_INTEGER;

test.each<readonly [string, Omit<MadeRow, 'code' | 'day'>]>([
  ['total_boosters', { boosters: MOST }],
  ['total_boosters', { doses: 100_000_000, boosters: 100_000_001 }],
  ['people_fully_vaccinated', { full: MOST }],
  ['people_fully_vaccinated', { doses: 50_000_000, full: 50_000_001 }],
])('what follows from the bounds is a bound too: %s', async (column, figures) => {
  const rows = [
    { code: 'VNM', day: '2026-02-22', ...figures },
    { code: 'PAK', day: '2026-02-22', boosters: 5 },
  ];
  const before = await stateOfTables(database);
  const options = { knownOn: '2026-02-28' };
  await expect(take(classicText(rows), options)).rejects.toMatchObject({
    count: 1,
    faults: [{ path: `row 2, ${column}`, code: 'impossible' }],
  });
  expect(await stateOfTables(database)).toEqual(before);
  expect(await take(classicText(rows), { ...options, withImpossible: true, isDryRun: true })).toMatchObject({
    rows: { new: 2 },
    impossible: 1,
  });
});

test('whatever is taken, no sum of everybody passes the whole numbers that can be told apart', async () => {
  const { people } = await withDesk(database, operator('a test'), ({ db }) =>
    db
      .selectFrom('destination')
      .select(sql<number>`sum(population)::bigint`.as('people'))
      .executeTakeFirstOrThrow(),
  );
  expect(8 * people).toBeLessThan(MOST);
});

const READS = [
  '/observatory?day=2026-02-22&reading=revised',
  '/observatory?day=2026-02-22',
  '/observatory?day=2021-08-04',
  '/coverage/groups?reading=revised&limit=10000',
  '/coverage/groups?reading=known&limit=10000',
  '/coverage/destinations?day=2026-02-22&limit=1000',
  '/coverage/weeks?reading=revised',
  '/indicators?day=2026-02-22&reading=revised',
  '/breaks?limit=1000',
  '/contents',
  '/coverage/destinations/VNM?reading=revised',
  '/data-package',
];

test('figures that were stored before make no answer fail: a sum that is too large is not known', async () => {
  await withDesk(database, operator('a test'), async (desk) => {
    for (const measure of ['doses', 'people', 'full', 'boosters'])
      await sql`insert into report (destination, day, known_on, source, import, entry, ${sql.ref(measure)})
        select destination, '2026-02-22', '2026-02-23', ${`owid-${measure}`}, gen_random_uuid(), 1, ${MOST}
        from (values ('VNM'), ('PAK'), ('USA')) as of (destination)`.execute(desk.db);
    await sql`insert into source (source, title, publisher, licence, note) select 'owid-' || measure, '', '', '', ''
      from (values ('doses'), ('people'), ('full'), ('boosters')) as of (measure)`.execute(desk.db);
    await refreshAllSummaries(desk);
    await endWrite(desk, 'figures', NOW);
  });
  for (const path of READS) {
    const answer = await app.inject(API_ROOT + path);
    expect([path, answer.statusCode]).toEqual([path, 200]);
  }
  const now = (await app.inject(`${API_ROOT}/observatory?day=2026-02-22&reading=revised`)).json();
  expect(now.groups.find((one: { income_group: string }) => one.income_group === 'LMIC')).toMatchObject({
    ...{ doses: null, people: null, full: null, boosters: null, doses_per_100: null },
  });
  expect(now.indicators).toMatchObject({ doses: null, doses_per_100: null });
  const then = (await app.inject(`${API_ROOT}/observatory?day=2021-08-04`)).json();
  expect(then.indicators.doses).toBeGreaterThan(4e9);
});
