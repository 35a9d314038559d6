import type { Correction } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEST_SHARE } from '../../../platform/testing/test-share.ts';
import { RefusedImport } from '../refused-import.ts';
import { DAYS, dayAfter, onePlace, PLACE } from '../testing/one-place.ts';

const { empty, endsOfLog, logOf, revised, take, undo } = await onePlace();

const DAY = DAYS[1] ?? '';
const row = (doses: number) => ({ code: PLACE, day: DAY, doses });
const around = DAYS.filter((day) => day !== DAY).map((day) => ({ code: PLACE, day, doses: 5 }));

const told = async (): Promise<Pick<Correction, 'before' | 'after' | 'cause'>[]> =>
  (await logOf(DAY)).map(({ before, after, cause }) => ({ before, after, cause }));

test('what is undone gives way to the figure that stands, whoever tells it', async () => {
  await empty();
  await take('Ada', [row(7_000_000)], 0);
  await take('Bo', [row(7_100_000)], 1);
  await take('Ada', [row(7_000_000)], 2);
  await undo(await take('Bo', [row(7_150_000)], 3), 4);
  expect(await revised(DAY)).toMatchObject({ doses: 7_000_000 });
  expect((await told()).at(-1)).toEqual({ before: 7_150_000, after: 7_000_000, cause: 'undone' });
});

test('where the newer word of another is undone, or taken back, the older one stands, and is not nothing', async () => {
  for (const isUndone of [true, false]) {
    await empty();
    await take('Ada', [row(7_000_000)], 0);
    const second = await take('Bo', [...around, row(7_100_000)], 1);
    if (isUndone) await undo(second, 2);
    else await take('Bo', around, 2);
    expect(await told()).toEqual([
      { before: 7_000_000, after: 7_100_000, cause: 'corrected' },
      { before: 7_100_000, after: 7_000_000, cause: isUndone ? 'undone' : 'taken-back' },
    ]);
  }
});

test('while the newer word of another stands, an older one goes without a correction', async () => {
  for (const isUndone of [true, false]) {
    await empty();
    const first = await take('Ada', [...around, row(7_000_000)], 0);
    await take('Bo', [row(7_100_000)], 1);
    if (isUndone) await undo(first, 2);
    else await take('Ada', around, 2);
    expect(await revised(DAY)).toMatchObject({ doses: 7_100_000 });
    expect(await told()).toEqual([{ before: 7_000_000, after: 7_100_000, cause: 'corrected' }]);
  }
});

/** More people than doses cannot be, and a file may be known before one that came earlier. */
const figure = fc.constantFrom(1, 2, 3, undefined);
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      publisher: fc.constantFrom('Ada', 'Bo', 'Cy'),
      knownAt: fc.nat({ max: 9 }),
      isOnlyNew: fc.boolean(),
      rows: fc.uniqueArray(fc.record({ day: fc.constantFrom(...DAYS), doses: figure, people: figure }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ day }) => day,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ undone: fc.nat({ max: 6 }) }) },
);

test('in whatever order files are known, and what cannot be true, the log follows what stands as revised', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
      await empty();
      const firsts = new Map<string, number>();
      const imports: Awaited<ReturnType<typeof take>>[] = [];
      for (const [at, one] of deeds.entries()) {
        const now = dayAfter(10 + at);
        if ('undone' in one) {
          const undone = imports[one.undone];
          if (undone !== undefined && undone.import !== null) await undo(undone, 10 + at);
        } else {
          const rows = one.rows.map(({ day, doses, people }) => ({
            ...{ code: PLACE, day },
            ...(doses === undefined ? {} : { doses }),
            ...(people === undefined ? {} : { people }),
          }));
          // What cannot be taken back, since others cannot be true without it, stays.
          const options = { isOnlyNew: one.isOnlyNew, isPartly: true, now };
          const taken = await take(one.publisher, rows, one.knownAt, options).catch(ofNothing);
          if (taken !== undefined) imports.push(taken);
        }
        await follow(firsts);
      }
    }),
    { numRuns: 12 * TEST_SHARE, endOnFailure: true },
  );
});

/** A file of which no row can be taken is refused as a whole. */
function ofNothing(error: unknown): undefined {
  if (!(error instanceof RefusedImport)) throw error;
}

async function follow(firsts: Map<string, number>): Promise<void> {
  const ends = await endsOfLog(firsts);
  for (const day of DAYS) {
    const stands: Partial<Record<Measure, number | null>> = await revised(day);
    for (const measure of MEASURES) {
      const place = `${day} ${measure}`;
      const figure = stands[measure] ?? null;
      if (ends.has(place)) expect(ends.get(place)).toBe(figure);
      else if (figure !== null) firsts.set(place, figure);
    }
  }
}
