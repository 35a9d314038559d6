import { expect, it } from 'vitest';
import { examineThings } from '../../examine-things.ts';
import { KINDS } from '../../kinds.ts';
import type { Database } from '../../platform/database/database.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { withoutKeys } from '../../platform/keys/keys.ts';
import { testKeys } from '../../platform/testing/test-keys.ts';
import { FIRST_MORNING } from '../begin-exercise.ts';
import { exerciseDatabase } from '../testing/exercise-database.ts';
import { PARTIES_OF_EXERCISE } from './parties-of-exercise.ts';
import { isSeeded, SEED, seedExercise } from './seed-exercise.ts';
import { Seeding } from './seeding.ts';
import { TALKS_OF_EXERCISE } from './talks-of-exercise.ts';
import { writeParties } from './write-parties.ts';

const [one, other, bare] = [await exerciseDatabase(), await exerciseDatabase(), await exerciseDatabase()];

/** All that was recorded, with salts and hashes. */
async function eventsOf(database: Database): Promise<readonly unknown[]> {
  const rows = await withDesk(database, THE_WRITER, ({ db }) =>
    db.selectFrom('event').selectAll().orderBy('thing_kind').orderBy('thing').orderBy('version').execute(),
  );
  return rows.map((row) => ({ ...row, salt: row.salt.toString('hex'), hash: row.hash.toString('hex') }));
}

/** Stops in the middle, as a kill does. */
class CutOff extends Seeding {
  #left = 90;

  override async does(...given: Parameters<Seeding['does']>): Promise<void> {
    if (this.#left-- === 0) throw new Error('cut off');
    return super.does(...given);
  }
}

it('has the same events wherever it is made, byte for byte, and goes on where it was cut off', async () => {
  await seedExercise(one, testKeys(), KINDS);
  // Other keys, and a first try that ends in the middle of it.
  const keys = testKeys();
  await expect(writeParties(new CutOff(other, keys, KINDS, SEED))).rejects.toThrow('cut off');
  const begun = await eventsOf(other);
  expect([begun.length > 50, await isSeeded(other)]).toEqual([true, false]);
  await seedExercise(other, keys, KINDS);
  const events = await eventsOf(one);
  expect(events.length).toBeGreaterThan(PARTIES_OF_EXERCISE.length * 5);
  expect(await eventsOf(other)).toEqual(events);
  expect([await isSeeded(one), await isSeeded(other)]).toEqual([true, true]);
  // Once is enough.
  await seedExercise(one, testKeys(), KINDS);
  expect(await eventsOf(one)).toEqual(events);
});

it('is not begun where nothing could be sealed', async () => {
  await expect(seedExercise(bare, withoutKeys('not-set'), KINDS)).rejects.toMatchObject({
    code: 'key-file-unnamed',
  });
  expect(await eventsOf(bare)).toEqual([]);
});

it('has tables that follow from its events, and nothing that has not happened by its first morning', async () => {
  const found = await examineThings(one);
  expect(found).toMatchObject({ tables: [] });
  const last = await withDesk(one, THE_WRITER, ({ db }) =>
    db
      .selectFrom('event')
      .select(({ fn }) => [fn.max('at').as('at'), fn.max('recorded').as('recorded')])
      .executeTakeFirstOrThrow(),
  );
  for (const at of [last.at, last.recorded]) expect(at?.getTime()).toBeLessThan(FIRST_MORNING.getTime());
});

it('lets every party in, each with somebody who signs, and says who is invented', async () => {
  const parties = await withDesk(one, THE_WRITER, ({ db }) =>
    db
      .selectFrom('party')
      .innerJoin('membership', 'membership.party', 'party.party')
      .select(['party.party', 'state'])
      .where('is_administrator', '=', true)
      .where('is_confirmed', '=', true)
      .where('role', '=', 'signatory')
      .where('is_secretariat', '=', false)
      .execute(),
  );
  expect(parties.map(({ party }) => party).sort()).toEqual(PARTIES_OF_EXERCISE.map(({ key }) => key).sort());
  expect(new Set(parties.map(({ state }) => state))).toEqual(new Set(['admitted']));
  const keys = PARTIES_OF_EXERCISE.map(({ key }) => key);
  for (const { parties: talking } of TALKS_OF_EXERCISE)
    expect(talking.filter((key) => !keys.includes(key))).toEqual([]);
});
