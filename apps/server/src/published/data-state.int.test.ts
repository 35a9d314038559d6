import { SUBJECTS } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { ANYBODY, operator } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import { temporaryDatabase } from '../platform/testing/temporary-database.ts';
import { beginWrite, endWrite } from './data-state.ts';
import { versionNow } from './version-now.ts';

const database = await temporaryDatabase();
const WRITER = operator('a test');
const NOW = new Date('2026-03-01T12:00:00Z');

test('every subject of the contract has a version, and no other', async () => {
  const rows = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('data_version').select('subject').execute(),
  );
  expect(rows.map(({ subject }) => subject).sort()).toEqual([...SUBJECTS].sort());
});

test('a write gives its subject a new version, and leaves that of others', async () => {
  const version = versionNow(database);
  const before = [await version.ask(['figures']), await version.ask(['scenarios'])];
  await withDesk(database, WRITER, async (desk) => {
    await beginWrite(desk, 'scenarios');
    await endWrite(desk, 'scenarios', NOW);
  });
  const [figures, scenarios, both] = [
    await version.ask(['figures']),
    await version.ask(['scenarios']),
    await version.ask(['scenarios', 'figures']),
  ];
  expect(figures).toEqual(before[0]);
  expect(scenarios.version).not.toBe(before[1]?.version);
  expect(both).toEqual({ subject: 'figures+scenarios', version: `${figures.version}+${scenarios.version}` });
});

test('writers of one subject take turns, and writers of another do not wait for them', async () => {
  const done: string[] = [];
  const write = (name: string, subject: 'figures' | 'scenarios', until: Promise<unknown>) =>
    withDesk(database, WRITER, async (desk) => {
      await beginWrite(desk, subject);
      await until;
      await endWrite(desk, subject, NOW);
    }).then(() => done.push(name));
  let letGo: (value?: unknown) => void = () => undefined;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  let begun: (value?: unknown) => void = () => undefined;
  const hasBegun = new Promise((resolve) => {
    begun = resolve;
  });
  const first = withDesk(database, WRITER, async (desk) => {
    await beginWrite(desk, 'figures');
    begun();
    await held;
    await endWrite(desk, 'figures', NOW);
  }).then(() => done.push('first'));
  await hasBegun;
  const second = write('second', 'figures', Promise.resolve());
  await write('other', 'scenarios', Promise.resolve());
  letGo();
  await Promise.all([first, second]);
  expect(done).toEqual(['other', 'first', 'second']);
});
