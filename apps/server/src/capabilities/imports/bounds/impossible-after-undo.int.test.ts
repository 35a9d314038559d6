import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { DAYS, dayAfter, onePlace, PLACE, told } from '../testing/one-place.ts';

const { database, empty, endsOfLog, revised, steps, take, undo } = await onePlace();

const [EARLIER = '', DAY = '', LATER = ''] = DAYS;
const only = { isOnlyNew: true };

const flagged = () =>
  withDesk(database, operator('a test'), ({ db }) =>
    db
      .selectFrom('series_break')
      .select(['day', 'measure', 'after'])
      .where('reading', '=', 'revised')
      .where('kind', '=', 'impossible')
      .orderBy('day')
      .execute(),
  );

const knownAt = async (at: number, day: string) =>
  told(await steps(), 'known', dayAfter(at).toISOString().slice(0, 10), day);

test('what cannot be true once an import is undone is flagged, and stands in no figure from then on', async () => {
  await empty();
  await take('Ada', [{ code: PLACE, day: EARLIER, doses: 250_000 }], 0, only);
  const more = await take('Ada', [{ code: PLACE, day: DAY, doses: 450_000 }], 1, only);
  const people = await take('Ada', [{ code: PLACE, day: LATER, people: 400_000 }], 2, only);
  expect(await flagged()).toEqual([]);

  await undo(more, 5);
  expect(await flagged()).toEqual([{ day: LATER, measure: 'people', after: 400_000 }]);
  expect(await revised(LATER)).toMatchObject({ people: null });
  expect(await knownAt(4, LATER)).toMatchObject({ people: 400_000 });
  const firsts = new Map([
    [`${EARLIER} doses`, 250_000],
    [`${DAY} doses`, 450_000],
    [`${LATER} people`, 400_000],
  ]);
  expect((await endsOfLog(firsts)).get(`${LATER} people`)).toBeNull();

  // Told anew with what it needs, it holds; and what was kept out can be undone.
  const mended = [
    { code: PLACE, day: DAY, doses: 460_000 },
    { code: PLACE, day: LATER, people: 400_000 },
  ];
  await undo(await take('Ada', mended, 6, only), 7);
  expect((await undo(people, 8))?.rows).toMatchObject({ reversed: 1 });
  expect(await flagged()).toEqual([]);
  expect(await revised(EARLIER)).toMatchObject({ doses: 250_000 });
  await endsOfLog(firsts);
});

test('of two figures of one day the import that was known last is kept out, and the reference data never', async () => {
  await empty();
  await withDesk(database, operator('a test'), ({ db }) =>
    sql`insert into report (destination, day, known_on, source, doses) values (${PLACE}, ${DAY}, '2024-01-31', 'made', 100)`.execute(
      db,
    ),
  );
  const more = await take('Ada', [{ code: PLACE, day: DAY, doses: 500 }], 1, only);
  await take('Bo', [{ code: PLACE, day: DAY, people: 300 }], 2, only);
  await undo(more, 5);
  expect(await revised(DAY)).toMatchObject({ doses: 100, people: null });
  expect(await flagged()).toEqual([{ day: DAY, measure: 'people', after: 300 }]);
});

test('what is kept out ends no earlier figure of its publisher, and the log tells whose it was', async () => {
  await empty();
  await take('Pk', [{ code: PLACE, day: DAY, doses: 100 }], 0, only);
  await take('Rr', [{ code: PLACE, day: DAY, people: 50 }], 1, only);
  const qq = await take('Qq', [{ code: PLACE, day: DAY, doses: 400, people: 190 }], 4, only);
  const pk = await take('Pk', [{ code: PLACE, day: DAY, doses: 200, full: 180 }], 9, only);
  await undo(qq, 12);
  expect(await revised(DAY)).toEqual({ doses: 100, people: 50, full: null, boosters: null });
  expect(await knownAt(12, DAY)).toMatchObject({ doses: 100, people: 50, full: null });
  expect(await knownAt(11, DAY)).toMatchObject({ doses: 200, people: 190, full: 180 });
  expect(await flagged()).toEqual([{ day: DAY, measure: 'full', after: 180 }]);
  const log = await withDesk(database, operator('a test'), ({ db }) =>
    db
      .selectFrom('correction')
      .innerJoin('source', 'source.source', 'correction.source')
      .select(['measure', 'before', 'after', 'publisher'])
      .where('undone', '=', true)
      .orderBy('measure')
      .execute(),
  );
  expect(log).toEqual([
    { measure: 'doses', before: 200, after: 100, publisher: 'Pk' },
    { measure: 'full', before: 180, after: null, publisher: 'Pk' },
    { measure: 'people', before: 190, after: 50, publisher: 'Qq' },
  ]);
  expect((await undo(pk, 14))?.rows).toMatchObject({ reversed: 1 });
  expect(await revised(DAY)).toEqual({ doses: 100, people: 50, full: null, boosters: null });
  expect(await flagged()).toEqual([]);
});
