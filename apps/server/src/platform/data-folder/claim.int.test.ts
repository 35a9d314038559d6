import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claimAddress, claimFolder, holderOf } from './claim.ts';
import { isAlive, ownIdentity, startOf } from './process-identity.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-claim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Leaves the claim of some process in a folder. */
function leaveClaim(folder: string, claim: object | string): void {
  mkdirSync(join(folder, 'claims'), { recursive: true });
  const text = typeof claim === 'string' ? claim : JSON.stringify(claim);
  writeFileSync(join(folder, 'claims', `left-${Math.random()}.json`), text);
}

it('gives a folder to one process, and names it to the next', async () => {
  const folder = temporaryFolder();
  const claim = await claimFolder(folder, 'server');
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, what: 'server' });
  await expect(claimFolder(folder, 'command')).rejects.toMatchObject({
    code: 'folder-in-use',
    parameters: { folder, pid: String(process.pid), what: 'the server' },
  });
  claim.release();
  expect(holderOf(folder)).toBeUndefined();
  (await claimFolder(folder, 'server')).release();
  expect(readdirSync(join(folder, 'claims'))).toEqual([]);
});

it('tells where the server answers that holds it, and only while it does', async () => {
  const folder = temporaryFolder();
  claimAddress(folder, { address: 'http://localhost:1', sendsMail: true });
  expect(holderOf(folder)).toBeUndefined();
  const claim = await claimFolder(folder, 'server');
  expect(holderOf(folder)?.address).toBeUndefined();
  const answers = { address: 'https://vaccines.example.org', sendsMail: true };
  claimAddress(folder, answers);
  expect(holderOf(folder)).toMatchObject({ what: 'server', ...answers });
  expect(readdirSync(join(folder, 'claims'))).toHaveLength(1);
  claim.release();
  expect(holderOf(folder)).toBeUndefined();
});

it('gives it to exactly one of many that come at once', async () => {
  const folder = temporaryFolder();
  const ends = await Promise.allSettled(Array.from({ length: 20 }, () => claimFolder(folder, 'server')));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, started: 'boot 1' }],
  ['an earlier process with the id of one that lives', { pid: process.pid, started: 'boot 1' }],
  ['a process before the machine started again', { pid: 1, started: 'other-boot 1' }],
])('is not kept from it by %s', async (_, left) => {
  const folder = temporaryFolder();
  leaveClaim(folder, { ...left, what: 'server', since: 0 });
  (await claimFolder(folder, 'server')).release();
});

it('is not kept from it by a claim that was torn', async () => {
  const folder = temporaryFolder();
  leaveClaim(folder, '{"pid": 12');
  (await claimFolder(folder, 'server')).release();
});

it('tells a process from a dead one and from a later one', async () => {
  const child = spawn('sleep', ['60']);
  const identity = { pid: child.pid ?? 0, started: startOf(child.pid ?? 0) ?? '' };
  expect([isAlive(ownIdentity()), isAlive(identity)]).toEqual([true, true]);
  expect(isAlive({ ...identity, started: `${identity.started}1` })).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(identity)).toBe(false);
});
