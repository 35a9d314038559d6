import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../platform/database/open-database.ts';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { NewInstallation } from '../../platform/installation/installation.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'sahakarya-kinds-'));
const settings: Settings[] = [];
afterAll(() => {
  for (const path of [folder, ...settings.map(({ dataFolder }) => dataFolder)])
    rmSync(path, { recursive: true, force: true });
});

const EXERCISE: NewInstallation = { kind: 'exercise', ahead: -5_000 };

/** A data folder of a kind with something in it, and a backup of it. */
async function filled(name: string, installation?: NewInstallation) {
  const own = temporarySettings();
  settings.push(own);
  const database = await openDatabase(own, {
    as: 'command',
    log: silent,
    isThrowaway: true,
    ...(installation && { installation }),
  });
  await withDesk(database, operator('a test'), ({ db }) =>
    db.insertInto('reference_table').values({ name, sha256: name, loaded_at: new Date() }).execute(),
  );
  const file = join(folder, `${name}.tar`);
  await makeBackup(database, file, { now: new Date() }).finally(database.close);
  return { own, file };
}

async function kindOf(of: Settings): Promise<string> {
  const database = await openDatabase(of, { as: 'command', log: silent, isThrowaway: true });
  const row = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('installation').selectAll().executeTakeFirstOrThrow(),
  ).finally(database.close);
  return `${row.kind} ${row.ahead_ms}`;
}

it('is what it was when it is restored, and takes the place of nothing of the other kind', async () => {
  const real = await filled('real');
  const exercise = await filled('exercise', EXERCISE);
  const taking = { log: silent, replace: true };
  await expect(restoreBackup(real.own, exercise.file, taking)).rejects.toMatchObject({
    code: 'is-no-exercise',
  });
  await expect(restoreBackup(exercise.own, real.file, taking)).rejects.toMatchObject({
    code: 'is-an-exercise',
  });
  expect([await kindOf(real.own), await kindOf(exercise.own)]).toEqual(['real 0', 'exercise -5000']);
  const elsewhere = temporarySettings();
  settings.push(elsewhere);
  await restoreBackup(elsewhere, exercise.file, { log: silent, replace: false });
  expect(await kindOf(elsewhere)).toBe('exercise -5000');
});
