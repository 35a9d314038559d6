import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { TEST_SHARE } from '../../../platform/testing/test-share.ts';
import { importFigures } from '../import-figures.ts';
import { FilesJudge } from '../judge/files-judge.ts';
import { DAYS, dayAfter, onePlace, PLACE } from '../testing/one-place.ts';
import { inParts } from '../testing/owid-text.ts';

const { database, empty, revised, take } = await onePlace();

const [EARLIER = '', DAY = '', LATER = ''] = DAYS;
const only = { isOnlyNew: true };
const strict = { withImpossible: false };

const beside = (path: string, column: string, count: number, day = DAY) => ({
  count: 1,
  faults: [
    { path, code: 'impossible-beside', says: expect.stringContaining(`${column} ${count}, told of ${day}`) },
  ],
});

test('within the days of a whole file, too, what others tell stands beside its rows', async () => {
  await empty();
  await take('Xq', [{ code: PLACE, day: DAY, doses: 400, people: 300 }], 0, only);
  await expect(take('Xp', [{ code: PLACE, day: DAY, doses: 100 }], 1, strict)).rejects.toMatchObject(
    beside('row 2, total_vaccinations', 'people_vaccinated', 300),
  );
  const around = [
    { code: PLACE, day: EARLIER, doses: 90 },
    { code: PLACE, day: LATER, doses: 120 },
  ];
  await expect(take('Xp', around, 1, strict)).rejects.toMatchObject(
    beside('row 3, total_vaccinations', 'people_vaccinated', 300),
  );
  // What nobody else tells is the file's own to change.
  expect(await take('Xq', [{ code: PLACE, day: DAY, doses: 100 }], 1, strict)).toMatchObject({
    taken_back: { figures: 1 },
    fault_count: 0,
  });
});

test('a measure for which a file has no column stands beside its rows, the same publisher’s too', async () => {
  await empty();
  await take('Ada', [{ code: PLACE, day: DAY, doses: 150_000, people: 80_000 }], 0);
  const text = ['iso_code,date,total_vaccinations', `${PLACE},${DAY},1500`, ''].join('\n');
  const taken = importFigures(database, operator('a test'), inParts(text), {
    ...{
      isDryRun: false,
      isPartly: false,
      isTakingBack: true,
      source: { publisher: 'Ada', licence: 'CC0-1.0' },
    },
    ...{ knownOn: dayAfter(2).toISOString().slice(0, 10), now: dayAfter(2) },
  });
  await expect(taken).rejects.toMatchObject(beside('row 2, total_vaccinations', 'people_vaccinated', 80_000));
});

test('a figure is not taken back where others without it cannot be true', async () => {
  await empty();
  const row = (day: string, doses: number) => ({ code: PLACE, day, doses });
  await take('Yo', [row(DAY, 100)], 0, only);
  await take('Yp', [row(EARLIER, 90), row(DAY, 500), row(LATER, 510)], 1, only);
  await take('Yq', [{ code: PLACE, day: DAY, people: 300 }], 2, only);
  const without = [row(EARLIER, 90), row(LATER, 520)];
  await expect(take('Yp', without, 3, strict)).rejects.toMatchObject({
    count: 1,
    faults: [
      {
        ...{ path: 'file', code: 'impossible-without', value: `${PLACE} ${DAY}` },
        says: expect.stringContaining(
          `total_vaccinations 500 of ${PLACE}, ${DAY}. Without it this stands, and cannot be true: people_vaccinated 300, told of ${DAY}, beside total_vaccinations 100`,
        ),
      },
    ],
  });
  const emptied = [row(EARLIER, 90), { code: PLACE, day: DAY, full: 10 }, row(LATER, 520)];
  await expect(take('Yp', emptied, 3, strict)).rejects.toMatchObject({
    faults: [{ path: 'row 3, total_vaccinations', code: 'impossible-without' }],
  });
  // The rest is taken, and that figure stays.
  expect(await take('Yp', without, 3, { ...strict, isPartly: true })).toMatchObject({
    rows: { changed: 1, unchanged: 1, refused: 0 },
    taken_back: { figures: 0 },
    fault_count: 1,
  });
  expect(await revised(DAY)).toMatchObject({ doses: 500, people: 300 });
  expect(await revised(LATER)).toMatchObject({ doses: 520 });
});

test('a file is judged by what was known on its day, too', async () => {
  await empty();
  await take('Ada', [{ code: PLACE, day: DAY, doses: 100 }], 0, only);
  await take('Bo', [{ code: PLACE, day: DAY, doses: 500 }], 19, only);
  const people = [{ code: PLACE, day: DAY, people: 300 }];
  await expect(take('Cy', people, 9, { ...only, ...strict, now: dayAfter(20) })).rejects.toMatchObject(
    beside('row 2, people_vaccinated', 'total_vaccinations', 100),
  );
  expect(await take('Cy', people, 19, { ...only, ...strict })).toMatchObject({ fault_count: 0 });
});

test('what was shown together on days between, by files that came in another order, is flagged as known', async () => {
  await empty();
  const row = (doses: number) => [{ code: PLACE, day: DAY, doses }];
  await take('Ada', row(500), 0, only);
  await take('Bo', row(100), 10, only);
  await take('Bo', row(400), 15, only);
  const people = [{ code: PLACE, day: DAY, people: 300 }];
  await take('Cy', people, 5, { ...only, ...strict, now: dayAfter(20) });
  const flagged = await withDesk(database, operator('a test'), ({ db }) =>
    db
      .selectFrom('series_break')
      .select(['reading', 'day', 'measure', 'after'])
      .where('kind', '=', 'impossible')
      .execute(),
  );
  const day = dayAfter(10).toISOString().slice(0, 10);
  expect(flagged).toEqual([{ reading: 'known', day, measure: 'doses', after: 100 }]);
});

test('what stood so before is no fault of a file', async () => {
  await empty();
  await take('Ada', [{ code: PLACE, day: EARLIER, doses: 100 }], 0, only);
  await take('Bo', [{ code: PLACE, day: LATER, doses: 400 }], 1, only);
  await take('Cy', [{ code: PLACE, day: DAY, people: 90 }], 2, only);
  const same = [
    { code: PLACE, day: EARLIER, doses: 100 },
    { code: PLACE, day: LATER, doses: 410 },
  ];
  expect(await take('Ada', same, 3, strict)).toMatchObject({ fault_count: 0 });
});

const figure = fc.constantFrom(1, 2, 3, undefined);
const file = fc.record({
  publisher: fc.constantFrom('Ada', 'Bo', 'Cy'),
  isWhole: fc.boolean(),
  isEarlier: fc.boolean(),
  rows: fc.uniqueArray(fc.record({ day: fc.constantFrom(...DAYS), doses: figure, people: figure }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ day }) => day,
  }),
});

test('a file is taken exactly when nothing comes to stand with it that cannot be true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 3, maxLength: 6 }), async (files) => {
      await empty();
      let judge = new FilesJudge();
      for (const [at, { publisher, isWhole, isEarlier, rows }] of files.entries()) {
        const told = rows.map(({ day, doses, people }) => ({
          day,
          ...(doses === undefined ? {} : { doses }),
          ...(people === undefined ? {} : { people }),
        }));
        const knownAt = 10 + at - (isEarlier ? 3 : 0);
        const days = new Map(told.map(({ day, ...words }) => [day, words]));
        const after = judge.with({ publisher, knownAt, isWhole, days });
        const brought = [knownAt, 100].flatMap((on) => {
          const before = new Set(contradictions(judge, on));
          return contradictions(after, on).filter((one) => !before.has(one));
        });
        const made = told.map((one) => ({ code: PLACE, ...one }));
        const options = { ...strict, isOnlyNew: !isWhole, now: dayAfter(50) };
        const result = await take(publisher, made, knownAt, options).catch((error: unknown) => {
          expect(error).toMatchObject({ faults: expect.anything() });
          return undefined;
        });
        if (result !== undefined) expect(brought).toEqual([]);
        // What a later file had said again holds without a row: an earlier file is judged as if it did not.
        else if (!isEarlier) expect(brought).not.toEqual([]);
        if (result !== undefined && result.import !== null) judge = after;
      }
    }),
    { numRuns: 10 * TEST_SHARE, endOnFailure: true },
  );
});

/** More people than doses, of a day or of the last days that tell them. */
function contradictions(judge: FilesJudge, on: number): string[] {
  let [doses, people] = ['', ''];
  const found: string[] = [];
  for (const day of DAYS) {
    const told = [judge.standing(day, 'doses', on), judge.standing(day, 'people', on)] as const;
    if (told[0] !== null) doses = `${told[0]} ${day}`;
    if (told[1] !== null) people = `${told[1]} ${day}`;
    if (doses !== '' && people !== '' && Number.parseInt(people, 10) > Number.parseInt(doses, 10))
      found.push(`${people} ${doses}`);
  }
  return found;
}
