import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ANYBODY, operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { IS_COVERED, IS_COVERED_AT_ONCE, JOIN_COVERED } from '../../observatory/summaries/covered-spans.ts';
import { importFigures } from '../import-figures.ts';
import { DAYS, dayAfter, onePlace, PLACE } from '../testing/one-place.ts';
import { classicText, inParts } from '../testing/owid-text.ts';

const { database, empty, revised, take, undo } = await onePlace();

const [FIRST = '', MIDDLE = '', LAST = ''] = DAYS;

/** A row of each day, of which one tells more doses than can be. */
const file = (doses: number, beyond?: string) =>
  DAYS.map((day) => ({ code: PLACE, day, doses: day === beyond ? 9_000_000 : doses, people: 5 }));

/** The days of the reports that are covered, as `day figure`; `at-once` where they say nothing as known either. */
const covered = (when: 'revised' | 'at-once' = 'revised') =>
  withDesk(database, ANYBODY, async ({ db }) => {
    const { rows } = await sql<{ told: string }>`
      select day || ' ' || coalesce(doses, boosters) as told
      from report join source using (source) ${JOIN_COVERED}
      where ${when === 'revised' ? IS_COVERED : IS_COVERED_AT_ONCE} order by day, entry`.execute(db);
    return rows.map(({ told }) => told);
  });

test('a file that tells all anew covers what its publisher told before of its days, and of other publishers nothing', async () => {
  await empty();
  await take('Ada', file(100), 0);
  await take('Bo', [{ code: PLACE, day: MIDDLE, doses: 105 }], 1);
  expect(await covered()).toEqual([]);
  await take('Ada', file(110), 2);
  expect(await covered()).toEqual([`${FIRST} 100`, `${MIDDLE} 100`, `${LAST} 100`]);
  expect(await covered('at-once')).toEqual([]);
  await take('Ada', file(120), 2);
  expect(await covered('at-once')).toEqual([`${FIRST} 110`, `${MIDDLE} 110`, `${LAST} 110`]);
  expect(await revised(MIDDLE)).toMatchObject({ doses: 120, people: 5 });
});

test('a day of which it tells what cannot be is not covered, and nothing is where something was taken back', async () => {
  await empty();
  await take('Ada', [{ code: PLACE, day: FIRST, boosters: 7 }, ...file(100).slice(1)], 0);
  await take('Ada', file(110), 1);
  expect(await covered()).toEqual([]);
  await empty();
  await take('Ada', file(100), 0);
  await take('Ada', file(110, LAST), 1);
  expect(await covered()).toEqual([`${FIRST} 100`, `${MIDDLE} 100`]);
  expect(await revised(LAST)).toMatchObject({ doses: 100 });
});

test('of a measure for which it has no column it covers nothing', async () => {
  await empty();
  await take('Ada', file(100), 0);
  await take('Ada', [{ code: PLACE, day: MIDDLE, doses: 100, boosters: 7 }], 1, { isOnlyNew: true });
  const withoutBoosters = classicText(file(110)).replaceAll(/^((?:[^,]*,){6})[^,]*,/gm, '$1');
  await importFigures(database, operator('a test'), inParts(withoutBoosters), {
    isDryRun: false,
    isPartly: false,
    source: { publisher: 'Ada', licence: 'CC0-1.0' },
    knownOn: dayAfter(2).toISOString().slice(0, 10),
    now: dayAfter(2),
  });
  expect(await covered()).toEqual([`${FIRST} 100`, `${MIDDLE} 100`, `${LAST} 100`]);
  expect(await revised(MIDDLE)).toMatchObject({ doses: 110, boosters: 7 });
});

test('once it is undone, or a file of an earlier day comes after it, it covers nothing', async () => {
  await empty();
  await take('Ada', file(100), 0);
  await undo(await take('Ada', file(110), 3), 5);
  expect(await covered()).toEqual([]);
  expect(await revised(MIDDLE)).toMatchObject({ doses: 100 });
  await empty();
  await take('Ada', file(100), 0);
  await take('Ada', file(110), 3);
  await take('Ada', [{ code: PLACE, day: MIDDLE, doses: 105, boosters: 2 }], 2, { isOnlyNew: true });
  expect(await covered()).toEqual([]);
  expect(await revised(MIDDLE)).toMatchObject({ doses: 110, boosters: null });
});
