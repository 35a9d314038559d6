import type { ImportResult } from '@sahakarya/contract';
import { MEASURES } from '@sahakarya/impact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEST_SHARE } from '../../../platform/testing/test-share.ts';
import { DAYS, dayAfter, onePlace, PLACE, told } from '../testing/one-place.ts';
import { ToldJudge } from './told-judge.ts';

const { empty, endsOfLog, revised, steps, take, undo } = await onePlace();

/** Few words, so that publishers often say the same, and often tell a figure no longer. */
const word = fc.constantFrom(1, 1, 2, undefined);
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      publisher: fc.constantFrom('Ada', 'Ada', 'Bo', 'Bo', 'Cy'),
      isWhole: fc.boolean(),
      rows: fc.uniqueArray(fc.record({ day: fc.constantFrom(...DAYS), people: word, boosters: word }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ day }) => day,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ undone: fc.nat({ max: 5 }) }) },
);

test('whatever publishers say, repeat, take back and undo, what any of them still says stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 10 }), async (deeds) => {
      await empty();
      const judge = new ToldJudge();
      const firsts = new Map<string, number>();
      const imports: { readonly by: number; readonly result: ImportResult }[] = [];
      for (const [at, one] of deeds.entries()) {
        if ('undone' in one) {
          const undone = imports[one.undone];
          if (undone === undefined) continue;
          await undo(undone.result, at);
          judge.undo(undone.by);
        } else {
          const { publisher, isWhole } = one;
          const rows = one.rows.map(({ day, people, boosters }) => ({
            day,
            ...(people === undefined ? {} : { people }),
            ...(boosters === undefined ? {} : { boosters }),
          }));
          const result = await take(
            publisher,
            rows.map((row) => ({ code: PLACE, ...row })),
            at,
            { isOnlyNew: !isWhole },
          );
          const days = new Map(rows.map(({ day, ...words }) => [day, words]));
          const { by, confirmed } = judge.take({ publisher, isWhole, days });
          expect(result.rows.confirmed).toBe(confirmed);
          if (result.import !== null) imports.push({ by, result });
        }
        await compare(judge, firsts, at);
      }
    }),
    { numRuns: 16 * TEST_SHARE, endOnFailure: true },
  );
});

/**
 * As revised each day's own figures, where the log of corrections ends, and as known today those of the newest day that
 * has some.
 */
async function compare(judge: ToldJudge, firsts: Map<string, number>, at: number): Promise<void> {
  const all = await steps();
  const log = await endsOfLog(firsts);
  const today = dayAfter(at).toISOString().slice(0, 10);
  for (const measure of MEASURES) {
    for (const day of DAYS) {
      const says = ['Ada', 'Bo', 'Cy'].map((publisher) => judge.says(publisher, day, measure));
      const standing = judge.standing(day, measure);
      expect(told(all, 'revised', day, day)[measure]).toBe(standing);
      const place = `${day} ${measure}`;
      if (log.has(place)) expect(log.get(place)).toBe(standing);
      else if (standing !== null) firsts.set(place, standing);
      expect(standing === null).toBe(says.every((word) => word === null));
      if (standing !== null) expect(says).toContain(standing);
    }
    const newest = DAYS.findLast((day) => judge.standing(day, measure) !== null);
    if (newest !== undefined)
      expect(told(all, 'known', today, newest)[measure]).toBe(judge.standing(newest, measure));
  }
}

test('a row that another publisher has told is kept, counted, and stands when that one takes it back', async () => {
  await empty();
  const row = { code: PLACE, day: DAYS[1] ?? '', doses: 500, people: 300 };
  const others = [
    { code: PLACE, day: DAYS[0] ?? '', doses: 400 },
    { code: PLACE, day: DAYS[2] ?? '', doses: 600 },
  ];
  await take('Ada', [...others, row], 0);
  const dry = await take('Bo', [row], 1, { isDryRun: true });
  expect(dry).toMatchObject({
    state: 'dry-run',
    rows: { read: 1, new: 0, changed: 0, confirmed: 1, unchanged: 0 },
  });
  const second = await take('Bo', [row], 1);
  expect(second).toMatchObject({ state: 'imported', rows: { confirmed: 1 }, corrections: 0 });
  expect(second.seen?.newest).toEqual([{ destination: PLACE, day: DAYS[1] }]);
  expect(await take('Bo', [row], 2)).toMatchObject({
    state: 'unchanged',
    rows: { confirmed: 0, unchanged: 1 },
  });

  expect(await take('Ada', others, 3)).toMatchObject({ taken_back: { rows: 1 }, corrections: 0 });
  expect(await revised(row.day)).toMatchObject({ doses: 500, people: 300 });
  // That it goes on to say so is no correction; that it says more is none either.
  const more = await take('Bo', [{ ...row, full: 100 }], 4);
  expect(more).toMatchObject({ rows: { changed: 1 }, corrections: 0 });
  await undo(more, 5);
  await undo(second, 5);
  expect(await revised(row.day)).toMatchObject({ doses: null, people: null });
});

test('when the import that was first is undone, the figure of the second stands', async () => {
  await empty();
  const row = { code: PLACE, day: DAYS[1] ?? '', doses: 500 };
  const first = await take('Ada', [row], 0);
  await take('Bo', [row], 1);
  await undo(first, 2);
  expect(await revised(row.day)).toMatchObject({ doses: 500 });
});
