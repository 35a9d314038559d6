import {
  addDays,
  type Day,
  destinationKey,
  doses,
  lotKey,
  millionths,
  parseDate,
  people,
  productKey,
  weeks,
} from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { CONTROL } from '../formats/decode-text.ts';
import { DESTINATION_COLUMNS } from '../package/table-schemas.ts';
import {
  type Destination,
  type Lot,
  PACK_ROUNDINGS,
  type Policy,
  type Product,
  type Scenario,
  SHARINGS,
} from '../scenario/scenario.ts';

/** A day from its ISO 8601 date. */
export function dayOf(text: string): Day {
  const day = parseDate(text);
  if (typeof day === 'string') throw new Error(`${text}: ${day}`);
  return day;
}

const START = dayOf('2021-08-02');

/** Any text of a cell without control characters. CRLF is left out, for it is read as LF. */
const cell = fc.oneof(
  fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .map((text) => text.replaceAll('\r\n', '\n'))
    .filter((text) => !CONTROL.test(text)),
  fc.constantFrom('', 'a, "b"', '"', '\n', ' x ', '=1+1', 'LIC', 'HIC'),
);
const keyText = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '8', '07', 'A B', 'by', "O'Neill", 'ไทย', '0', '.'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((text) => destinationKey.is(text) && !CONTROL.test(text)),
);
const keys = fc.uniqueArray(keyText, { minLength: 1, maxLength: 5 });
const someDoses = fc.oneof(fc.nat(20), fc.nat(2 ** 30)).map(doses.of);
const pack = fc.integer({ min: 1, max: 2 ** 30 }).map(doses.of);
const fewWeeks = fc.nat(5).map(weeks.of);
const target = fc
  .oneof(
    fc.nat(300).map((whole) => whole * 1_000_000),
    fc.nat(2 ** 40),
  )
  .map(millionths);
const weight = fc.integer({ min: 1, max: 2 ** 40 }).map(millionths);
const interval = fc
  .tuple(fc.integer({ min: -100, max: 900 }), fc.nat(900))
  .map(([from, length]) => ({ available: addDays(START, from), expires: addDays(START, from + length) }));

/** Records whose optional members are there or not. */
function optional<Shape extends object>(shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> }) {
  return fc.record(shape, { requiredKeys: [] });
}

const destination: fc.Arbitrary<Omit<Destination, 'destination'>> = fc
  .tuple(
    fc.record({
      name: cell,
      population: fc.integer({ min: 1, max: 2 ** 31 }).map(people.of),
      incomeGroup: cell,
      region: cell,
      dosesGiven: someDoses,
      weeklyCapacity: someDoses,
      leadWeeks: fewWeeks,
    }),
    optional({ weight, storageDoses: someDoses }),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }));

const product: fc.Arbitrary<Omit<Product, 'product'>> = fc.record({
  name: cell,
  manufacturer: cell,
  dosesPerCourse: fc.integer({ min: 1, max: 4 }).map(doses.of),
  intervalWeeks: fewWeeks,
  packDoses: pack,
  storage: cell,
});

const milestones: fc.Arbitrary<Policy['milestones']> = fc.oneof(
  fc.constant({ kind: 'end' as const }),
  fc.record({ kind: fc.constant('every' as const), weeks: fc.integer({ min: 1, max: 12 }).map(weeks.of) }),
  fc.record({
    kind: fc.constant('dates' as const),
    dates: fc.subarray([6, 15, 20, 34, 62]).map((offsets) => offsets.map((offset) => addDays(START, offset))),
  }),
);

const policy: fc.Arbitrary<Policy> = fc
  .tuple(
    fc.record({
      start: fc.constant(START),
      weeks: fc.constant(weeks.of(9)),
      milestones,
      targetPer100: target,
      sharing: fc.constantFrom(...SHARINGS),
    }),
    optional({
      holderTargetPer100: target,
      shelfLifeOnArrivalWeeks: fewWeeks,
      deliveryEveryWeeks: fc.integer({ min: 1, max: 9 }).map(weeks.of),
      smallestShipmentDoses: someDoses,
      packRounding: fc.constantFrom(...PACK_ROUNDINGS),
      weights: fc.record({
        by: fc.constantFrom(...DESTINATION_COLUMNS),
        groups: fc.uniqueArray(
          fc.record({ group: fc.oneof(cell, keyText).filter((group) => group !== 'by'), weight }),
          { maxLength: 4, selector: ({ group }) => group },
        ),
      }),
    }),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }));

const about: fc.Arbitrary<Scenario['about']> = fc.record({
  name: fc.constantFrom('world', 'a-b_c.9'),
  title: cell,
  description: cell,
  licenses: fc.array(fc.record({ name: cell, path: cell, title: cell }), { maxLength: 2 }),
  sources: fc.array(
    fc
      .tuple(fc.record({ title: cell }), optional({ path: cell, version: cell }))
      .map(([a, b]) => ({ ...a, ...b })),
    { maxLength: 2 },
  ),
});

/** As many of these as there are keys. */
function rowsOf<Row>(row: fc.Arbitrary<Row>, names: readonly string[]): fc.Arbitrary<[string, Row][]> {
  return fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), row)));
}

/** Any scenario that passes the checks, of at most five destinations, products and lots. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = fc
  .tuple(keys, keys, keys)
  .chain(([destinations, products, lots]) => {
    const lot: fc.Arbitrary<Omit<Lot, 'lot'>> = fc
      .tuple(
        fc.record({
          product: fc.constantFrom(...products).map(productKey.of),
          doses: someDoses,
          holder: fc.constantFrom('', 'Serum Institute, Pune', ...destinations),
        }),
        interval,
      )
      .map(([row, dates]) => ({ ...row, ...dates }));
    const pairs = (first: readonly string[], second: readonly string[]) =>
      fc.subarray(first.flatMap((one) => second.map((other) => [one, other] as const)));
    const week = fc.constantFrom(0, 3, 8, 9, 99);
    return fc.tuple(
      rowsOf(destination, destinations),
      rowsOf(product, products),
      rowsOf(lot, lots),
      fc.option(pairs(destinations, products), { nil: undefined }),
      pairs(lots, destinations),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...destinations), week, someDoses), {
        selector: ([key, number]) => `${key},${number}`,
        maxLength: 4,
      }),
      policy,
      about,
    );
  })
  .map(([destinations, products, lots, acceptance, earmarks, capacity, rules, origin]) => ({
    about: origin,
    destinations: destinations.map(([key, row]) => ({ destination: destinationKey.of(key), ...row })),
    products: products.map(([key, row]) => ({ product: productKey.of(key), ...row })),
    lots: lots.map(([key, row]) => ({ lot: lotKey.of(key), ...row })),
    ...(acceptance === undefined
      ? {}
      : {
          acceptance: acceptance.map(([one, other]) => ({
            destination: destinationKey.of(one),
            product: productKey.of(other),
          })),
        }),
    earmarks: earmarks.map(([one, other]) => ({
      lot: lotKey.of(one),
      destination: destinationKey.of(other),
    })),
    capacity: capacity.map(([key, number, most]) => ({
      destination: destinationKey.of(key),
      week: weeks.of(number),
      doses: most,
    })),
    policy: rules,
  }));
