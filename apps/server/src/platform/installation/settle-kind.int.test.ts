import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { readMigrations } from '../database/migrations/read-migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import type { OpenOptions } from '../database/opened-connections.ts';
import { ANYBODY, operator } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { silent, temporarySettings } from '../testing/temporary-database.ts';
import { type NewInstallation, REAL } from './installation.ts';

const EXERCISE: NewInstallation = { kind: 'exercise', ahead: -1_000 };

const settings = temporarySettings();
afterAll(() => rmSync(settings.dataFolder, { recursive: true, force: true }));

const opened = (given: Partial<OpenOptions>, of = settings) =>
  openDatabase(of, { as: 'server', log: silent, isThrowaway: true, ...given });

/** What a database says that it is, as whoever opens it for whatever reads it. */
async function kindOf(of = settings): Promise<unknown> {
  const database = await opened({}, of);
  const row = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('installation').select(['kind', 'ahead_ms']).executeTakeFirst(),
  ).finally(database.close);
  return row;
}

it('becomes what it is made as, and is opened as nothing else', async () => {
  await (await opened({ installation: EXERCISE })).close();
  expect(await kindOf()).toEqual({ kind: 'exercise', ahead_ms: -1_000 });
  await expect(opened({ installation: REAL })).rejects.toMatchObject({ code: 'is-an-exercise' });
  // Another beginning moves no clock.
  await (await opened({ installation: { ...EXERCISE, ahead: 5 } })).close();
  expect(await kindOf()).toEqual({ kind: 'exercise', ahead_ms: -1_000 });
});

it('is real where nobody says anything, and where it was made before there were exercises', async () => {
  const plain = temporarySettings();
  afterAll(() => rmSync(plain.dataFolder, { recursive: true, force: true }));
  const before = readMigrations().filter(({ name }) => name < '0031');
  const database = await opened({ migrations: before }, plain);
  await withDesk(database, operator('a test'), ({ db }) =>
    db.insertInto('reference_table').values({ name: 'x', sha256: 'y', loaded_at: new Date() }).execute(),
  ).finally(database.close);
  await expect(opened({ installation: EXERCISE }, plain)).rejects.toMatchObject({ code: 'is-no-exercise' });
  // Refused before anything was done to it.
  const again = await opened({ migrations: before }, plain);
  expect(again.newestMigration < '0031').toBe(true);
  await again.close();
  expect(await kindOf(plain)).toEqual({ kind: 'real', ahead_ms: 0 });
  await expect(opened({ installation: EXERCISE }, plain)).rejects.toMatchObject({ code: 'is-no-exercise' });
});

it('is not made where there has to be one', async () => {
  const empty = temporarySettings();
  afterAll(() => rmSync(empty.dataFolder, { recursive: true, force: true }));
  const asked = { installation: { ...EXERCISE, isThere: true } } as const;
  await expect(opened(asked, empty)).rejects.toMatchObject({ code: 'no-exercise' });
  expect(await kindOf(empty)).toEqual({ kind: 'real', ahead_ms: 0 });
});

it('nobody makes a real one an exercise, or moves its clock', async () => {
  const real = temporarySettings();
  afterAll(() => rmSync(real.dataFolder, { recursive: true, force: true }));
  const database = await opened({}, real);
  const changed = await withDesk(database, operator('a test'), ({ db }) =>
    db.updateTable('installation').set({ ahead_ms: 1 }).returning('kind').execute(),
  ).finally(database.close);
  expect(changed).toEqual([]);
});
