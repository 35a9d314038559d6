import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { signIn, THE_WRITER } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { newId } from '../new-id.ts';
import { madePerson } from '../testing/made-person.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import { makeKeyFile, readKeyFile } from './key-file.ts';
import { Keyring, newKey } from './keyring.ts';
import { keysIn } from './keys.ts';
import { rotateKeys } from './rotate-keys.ts';
import { openText } from './seal.ts';

const database = await temporaryDatabase();
const NOW = new Date('2026-03-01T12:00:00.000Z');

function newFile() {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'keys.json');
  return { file, keys: keysIn(file, new Keyring(makeKeyFile(file, NOW))) };
}

const forget = () => withDesk(database, signIn('a test'), ({ db }) => db.deleteFrom('person').execute());

/** The names of all persons, as a program reads them that begins now. */
async function namesBy(file: string): Promise<string[]> {
  const read = readKeyFile(file);
  if (read === undefined) throw new Error('the key file is gone');
  const ring = new Keyring(read);
  const rows = await withDesk(database, signIn('a test'), ({ db }) =>
    db
      .selectFrom('person')
      .innerJoin('person_key', 'person_key.person', 'person.person')
      .select(['person.person', 'name', 'wrapped', 'wrapped_by'])
      .orderBy('person.person')
      .execute(),
  );
  return rows.map(({ person, name, ...wrapped }) =>
    openText(ring.unwrap(`person/${person}`, wrapped), name ?? Buffer.of(), `person/${person}/name`),
  );
}

test('cut off after any step, everything can be read, and the next rotation goes on', async () => {
  await forget();
  const { file, keys } = newFile();
  const names = ['Amina', 'Βασιλική', 'Chinonso'];
  for (const name of names) await madePerson(database, keys.ring, name);
  const first = keys.ring().current;
  for (const cutAt of ['new-key', 'some-wrapped', 'all-wrapped'] as const) {
    const before = keys.ring().current;
    const cut = rotateKeys(database, file, NOW, (step) => {
      if (step === cutAt) throw new Error(`killed after ${step}`);
    });
    await expect(cut).rejects.toThrow('killed');
    expect(await namesBy(file)).toEqual(names);
    expect(readKeyFile(file)?.keys).toHaveLength(2);
    // A server that runs all the while goes on, too.
    expect(keys.ring().has(before)).toBe(true);
    const rest = await rotateKeys(database, file, NOW);
    expect(rest).toMatchObject({ key: keys.ring().current, wasUnfinished: true });
    expect(readKeyFile(file)?.keys.map(({ id }) => id)).toEqual([rest.key]);
    expect(await namesBy(file)).toEqual(names);
  }
  expect(keys.ring().has(first)).toBe(false);
  expect(await rotateKeys(database, file, NOW)).toMatchObject({ wrapped: 3, wasUnfinished: false });
});

test('persons who are made meanwhile are lost to nobody', async () => {
  await forget();
  const { file, keys } = newFile();
  let isOver = false;
  const made: string[] = [];
  const make = async (who: string) => {
    for (let n = 0; !isOver; n++) {
      const name = `${who} ${n}`;
      await madePerson(database, keys.ring, name);
      made.push(name);
    }
  };
  const making = Promise.all(['a', 'b', 'c', 'd'].map(make));
  for (let n = 0; n < 6; n++) await rotateKeys(database, file, NOW);
  isOver = true;
  await making;
  expect(made.length).toBeGreaterThan(6);
  expect((await namesBy(file)).sort()).toEqual(made.sort());
  expect(readKeyFile(file)?.keys).toHaveLength(1);
});

test('more keys than fit into one transaction are all wrapped anew', async () => {
  await forget();
  const { file, keys } = newFile();
  const person = await madePerson(database, keys.ring, 'Amina');
  await withDesk(database, signIn('a test'), async ({ db }) => {
    const { wrapped, wrapped_by } = keys.ring().wrap(`person/${person}`, Buffer.alloc(32));
    const ids = Array.from(
      { length: 1100 },
      (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    const erased = { made_at: NOW, erased_at: NOW };
    const keysOf = ids.map((id) => ({ person: id, ...keys.ring().wrap(`person/${id}`, Buffer.alloc(32)) }));
    await db
      .insertInto('person')
      .values(ids.map((id) => ({ person: id, ...erased })))
      .execute();
    await db.insertInto('person_key').values(keysOf).execute();
    expect([wrapped.length, wrapped_by]).toEqual([61, keys.ring().current]);
  });
  let steps = 0;
  const { wrapped, key } = await rotateKeys(database, file, NOW, () => {
    steps += 1;
  });
  expect([wrapped, steps]).toEqual([1101, 5]);
  const left = await withDesk(database, signIn('a test'), ({ db }) =>
    db.selectFrom('person_key').select('person').where('wrapped_by', '<>', key).execute(),
  );
  expect(left).toEqual([]);
});

test('without its file nothing begins', async () => {
  await expect(rotateKeys(database, '/nowhere/keys.json', NOW)).rejects.toMatchObject({
    code: 'key-file-missing',
  });
});

test('keys of matters are wrapped anew, too', async () => {
  await forget();
  const { file, keys } = newFile();
  const key = newKey();
  await withDesk(database, THE_WRITER, ({ db }) =>
    db
      .insertInto('matter_key')
      .values({ matter: 'talk/one', ...keys.ring().wrap('matter/talk/one', key) })
      .execute(),
  );
  const { key: current } = await rotateKeys(database, file, NOW);
  const row = await withDesk(database, THE_WRITER, async ({ db }) => {
    const found = await db.selectFrom('matter_key').selectAll().executeTakeFirstOrThrow();
    await db.deleteFrom('matter_key').execute();
    return found;
  });
  expect(row.wrapped_by).toBe(current);
  expect(keys.ring().unwrap('matter/talk/one', row)).toEqual(key);
});

test('keys of identity providers are wrapped anew, too', async () => {
  await forget();
  const { file, keys } = newFile();
  const [key, provider] = [newKey(), newId(NOW)];
  const wrapped = keys.ring().wrap(`provider/${provider}`, key);
  await withDesk(database, signIn('a test'), ({ db }) =>
    db
      .insertInto('provider_key')
      .values({ provider, sealed: Buffer.of(1), made_at: NOW, ...wrapped })
      .execute(),
  );
  const { key: current } = await rotateKeys(database, file, NOW);
  const row = await withDesk(database, signIn('a test'), ({ db }) =>
    db.deleteFrom('provider_key').returningAll().executeTakeFirstOrThrow(),
  );
  expect(row.wrapped_by).toBe(current);
  expect(keys.ring().unwrap(`provider/${provider}`, row)).toEqual(key);
});
