import { addDays, type Day } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Report, standingAsKnown, standingAsPublished, standingAsRevised } from './index.ts';
import { withoutSuperseded } from './vintages.ts';

const FIRST = 18_600 as Day;
const EARLIER = 18_900 as Day;
const LATER = 19_600 as Day;

function report(on: number, vintage: Day | null, doses: number, entry = 0): Report {
  const day = addDays(FIRST, on);
  const counts = { doses, people: null, full: null, boosters: null };
  const standing = { impossible: false, takesBack: [], undoneOn: null };
  return {
    ...{ day, knownOn: day, source: `${vintage}`, publisher: 'a test', vintage, filled: false, entry },
    ...standing,
    ...counts,
  };
}

/** China's people with a first dose: the snapshot of 4 August 2021 between two Sundays of the later series. */
const BETWEEN = [report(0, LATER, 926), report(3, EARLIER, 622), report(7, LATER, 967)];

test('a row between two of a later vintage counts as known that day, and not as revised', () => {
  const dosesOn = (on: number) => standingAsRevised(BETWEEN, addDays(FIRST, on)).doses;
  expect([0, 3, 6, 7].map(dosesOn)).toEqual([926, 926, 926, 967]);
  expect(standingAsKnown(BETWEEN, addDays(FIRST, 3)).doses).toBe(622);
});

test('before the first row of the later vintage and after its last one the earlier one counts', () => {
  const rows = [report(0, EARLIER, 1), report(5, LATER, 2), report(9, EARLIER, 3)];
  expect(withoutSuperseded(rows)).toEqual(rows);
});

test('as published leaves out what was imported, as revised takes it', () => {
  const rows = [...BETWEEN, report(3, null, 950, 1)];
  expect(standingAsPublished(rows, addDays(FIRST, 4)).doses).toBe(926);
  expect(standingAsRevised(rows, addDays(FIRST, 4)).doses).toBe(950);
});

test('a row is left out where one of a later vintage stands on each side of it, and nowhere else', () => {
  const one = fc
    .record({
      on: fc.integer({ min: 0, max: 20 }),
      vintage: fc.constantFrom(null, EARLIER, LATER, addDays(LATER, 1)),
    })
    .map(({ on, vintage }) => report(on, vintage, on));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (rows) => {
      const kept = new Set(withoutSuperseded(rows));
      for (const row of rows) {
        const { vintage } = row;
        const later = [EARLIER, LATER, addDays(LATER, 1)].filter(
          (other) => vintage !== null && other > vintage,
        );
        const isBetween = later.some((other) => {
          const its = rows.filter((each) => each.vintage === other);
          return its.some(({ day }) => day <= row.day) && its.some(({ day }) => day >= row.day);
        });
        expect(kept.has(row)).toBe(!isBetween);
      }
    }),
  );
});
