import { MEASURES } from '@sahakarya/impact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEST_SHARE } from '../../../platform/testing/test-share.ts';
import { DAYS, dayAfter, onePlace, PLACE, told } from '../testing/one-place.ts';
import { FilesJudge } from './files-judge.ts';

const { empty, endsOfLog, revised, steps, take, undo } = await onePlace();

const [DAY, LATER] = ['2024-01-14', '2024-01-21'];
const row = (day: string, doses: number) => ({ code: PLACE, day, doses });

/** The day's own figure, as known some days after the first. */
const knownAt = async (at: number, day = DAY) =>
  told(await steps(), 'known', dayAfter(at).toISOString().slice(0, 10), day).doses;

/** What Ada's files say, the later one before the one between them. */
async function threeFiles(between: Parameters<typeof take>[1]) {
  await empty();
  const f1 = await take('Ada', [row(DAY, 5_000_000)], 2);
  const f2 = await take('Ada', [row(DAY, 5_000_000), row(LATER, 5_100_000)], 12);
  const f3 = await take('Ada', between, 6);
  return { f1, f2, f3 };
}

test('what a later file told again holds from its day on, also where a file of an earlier day comes after it', async () => {
  const { f2, f3 } = await threeFiles([row(DAY, 5_050_000)]);
  expect(await knownAt(5)).toBe(5_000_000);
  expect([await knownAt(6), await knownAt(11)]).toEqual([5_050_000, 5_050_000]);
  expect(await revised(DAY)).toMatchObject({ doses: 5_000_000 });
  expect(f3).toMatchObject({ corrections: 0 });

  // Undone, the later file says it no longer, and what the earlier one said stands.
  await undo(f2, 20);
  expect(await revised(DAY)).toMatchObject({ doses: 5_050_000 });
  await endsOfLog(
    new Map([
      [`${DAY} doses`, 5_000_000],
      [`${LATER} doses`, 5_100_000],
    ]),
  );
});

test('the file of the earlier day may be undone, and the later one stands', async () => {
  const { f3 } = await threeFiles([row(DAY, 5_050_000)]);
  expect((await undo(f3, 20))?.rows).toMatchObject({ reversed: 1, kept: 0 });
  expect(await revised(DAY)).toMatchObject({ doses: 5_000_000 });
  expect(await knownAt(20)).toBeNull();
  await endsOfLog(
    new Map([
      [`${DAY} doses`, 5_000_000],
      [`${LATER} doses`, 5_100_000],
    ]),
  );
});

test('what a file of an earlier day takes back, a later one that tells it still tells', async () => {
  const around = [row('2024-01-07', 4_000_000), row(LATER, 5_100_000)];
  await empty();
  await take('Ada', [...around, row(DAY, 5_000_000)], 2);
  await take('Ada', [...around, row(DAY, 5_000_000), row('2024-01-28', 5_200_000)], 12);
  expect(await take('Ada', around, 6)).toMatchObject({ taken_back: { rows: 1 }, corrections: 0 });
  expect(await knownAt(5, LATER)).toBe(5_100_000);
  expect(await revised(DAY)).toMatchObject({ doses: 5_000_000 });
});

test('of what a later file lacks nothing holds from its day on, and one of some rows alone lacks nothing', async () => {
  for (const isOnlyNew of [false, true]) {
    await empty();
    await take('Ada', [row('2024-01-07', 4_000_000)], 2);
    await take('Ada', [row('2024-01-07', 4_000_001), row(LATER, 5_100_000)], 12, { isOnlyNew });
    await take('Ada', [row(DAY, 5_000_000)], 6);
    expect(await knownAt(11)).toBe(5_000_000);
    expect(await revised(DAY)).toMatchObject({ doses: isOnlyNew ? 5_000_000 : null });
  }
});

test('a measure for which a later file has no column, and a row of it that has a fault, say nothing', async () => {
  await empty();
  await take('Ada', [row(DAY, 5_000_000)], 2);
  const spoilt = [
    row('2024-01-07', 4_000_000),
    { code: PLACE, day: DAY, doses: 'many' },
    row(LATER, 5_100_000),
  ];
  await take('Ada', spoilt, 12, { isPartly: true });
  await take('Ada', [row(DAY, 5_050_000)], 6);
  expect(await revised(DAY)).toMatchObject({ doses: 5_050_000 });
});

test('a word that another publisher told again is the newer one, also where a file of an earlier day comes after', async () => {
  await empty();
  await take('Ada', [row(DAY, 5_000_000)], 2);
  await take('Bo', [row(DAY, 5_000_000)], 4);
  await take('Ada', [row(DAY, 5_000_000), row(LATER, 5_100_000)], 12, { isOnlyNew: true });
  await take('Bo', [row(DAY, 5_050_000)], 6);
  expect(await knownAt(11)).toBe(5_050_000);
  expect(await revised(DAY)).toMatchObject({ doses: 5_000_000 });
});

/** Boosters and people are bounded by doses, which nobody tells here. */
const word = fc.constantFrom(1, 1, 2, undefined);
const file = fc.record({
  publisher: fc.constantFrom('Ada', 'Ada', 'Bo'),
  knownAt: fc.nat({ max: 6 }),
  isWhole: fc.boolean(),
  rows: fc.uniqueArray(fc.record({ day: fc.constantFrom(...DAYS), people: word, boosters: word }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ day }) => day,
  }),
});

test('in whatever order files come, on each day stands what those say that were known by then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 3, maxLength: 7 }), async (files) => {
      await empty();
      const judge = new FilesJudge();
      const firsts = new Map<string, number>();
      for (const { publisher, knownAt, isWhole, rows } of files) {
        const told = rows.map(({ day, people, boosters }) => ({
          day,
          ...(people === undefined ? {} : { people }),
          ...(boosters === undefined ? {} : { boosters }),
        }));
        const result = await take(
          publisher,
          told.map((one) => ({ code: PLACE, ...one })),
          knownAt,
          { isOnlyNew: !isWhole, now: dayAfter(10) },
        );
        // A file that changes nothing leaves no trace.
        const days = new Map(told.map(({ day, ...words }) => [day, words]));
        if (result.import !== null) judge.take({ publisher, knownAt, isWhole, days });
        await compare(judge, firsts);
      }
    }),
    { numRuns: 12 * TEST_SHARE, endOnFailure: true },
  );
});

/** As revised, on each day as known, and where the log of corrections ends. */
async function compare(judge: FilesJudge, firsts: Map<string, number>): Promise<void> {
  const all = await steps();
  const ends = await endsOfLog(firsts);
  for (const measure of MEASURES) {
    for (const day of DAYS) {
      const standing = judge.standing(day, measure, 6);
      expect(told(all, 'revised', day, day)[measure], `${day} ${measure}`).toBe(standing);
      const place = `${day} ${measure}`;
      if (ends.has(place)) expect(ends.get(place)).toBe(standing);
      else if (standing !== null) firsts.set(place, standing);
    }
    for (let at = 0; at <= 6; at++) {
      const newest = DAYS.findLast((day) => judge.standing(day, measure, at) !== null);
      if (newest === undefined) continue;
      const on = dayAfter(at).toISOString().slice(0, 10);
      expect(told(all, 'known', on, newest)[measure], `${newest} ${measure} on ${at}`).toBe(
        judge.standing(newest, measure, at),
      );
    }
  }
}
