import { mkdtempSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { connectionsOf } from '../../platform/testing/connections-of.ts';
import { lockTable } from '../../platform/testing/lock-table.ts';
import { canMount, onSmallDisk } from '../../platform/testing/small-disk.ts';
import { until } from '../../platform/testing/until.ts';
import { startProcess } from '../../testing/server-process.ts';

const PATH = '/api/v1/data-package';

const MEGABYTE = 1_048_576;

/** Megabytes: enough for the reference data, and what may be left when the package is asked for. */
const DISK = 512;
const LEFT = 48;

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-unfinished-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** All that lies in folders of packages. */
function packagesIn(data: string): string[] {
  const folders = readdirSync(data).filter((name) => name.startsWith('data-package'));
  return folders.flatMap((name) => [name, ...readdirSync(join(data, name)).map((file) => `${name}/${file}`)]);
}

it('is gone at the next start after a kill, and at once after a stop', async () => {
  const folder = temporaryFolder();
  const given = { SAHAKARYA_STOP_SECONDS: '1' };
  const first = await startProcess(folder, given);
  const askWhileLocked = async (address: string) => {
    const products = await lockTable(connectionsOf(first.data).owner, 'product');
    const asked = fetch(`${address}${PATH}`).catch(() => 'cut off');
    await products.waitedFor();
    return { asked, release: products.release };
  };
  const killed = await askWhileLocked(first.address);
  expect(packagesIn(first.data)).toEqual([expect.any(String), expect.stringMatching(/\.zip\.part$/)]);
  first.child.process.kill('SIGKILL');
  await first.child.ended;
  expect(await killed.asked).toBe('cut off');
  await killed.release();

  const second = await startProcess(folder, given);
  expect(packagesIn(second.data)).toEqual([]);
  const whole = new Uint8Array(await (await fetch(`${second.address}${PATH}`)).arrayBuffer());
  expect(Object.keys(unzipSync(whole))).toContain('datapackage.json');
  expect(packagesIn(second.data)).toEqual([expect.any(String), expect.stringMatching(/\.zip$/)]);
  second.child.process.kill('SIGTERM');
  expect(await second.child.ended).toBe(0);
  expect(packagesIn(second.data)).toEqual([]);

  const third = await startProcess(folder, given);
  const stopped = await askWhileLocked(third.address);
  third.child.process.kill('SIGTERM');
  expect(await third.child.ended).toBe(0);
  expect(await stopped.asked).toBe('cut off');
  expect(packagesIn(third.data)).toEqual([]);
}, 120_000);

it.skipIf(!canMount)(
  canMount
    ? 'leaves nothing on a full disk, is told as that, and is made when there is room'
    : 'leaves nothing on a full disk … not run: user namespaces with mounts are not allowed here',
  async () => {
    const folder = temporaryFolder();
    const { child, address, data } = await startProcess(folder, {}, onSmallDisk(folder, DISK));
    /** The disk as the server sees it. */
    const inside = `/proc/${child.process.pid}/root`;
    const filling = join(inside, folder, 'filling');
    const { bavail, bsize } = statfsSync(join(inside, folder));
    writeFileSync(filling, Buffer.alloc(bavail * bsize - LEFT * MEGABYTE, 1));
    const refused = await fetch(`${address}${PATH}`);
    expect([refused.status, (await refused.json()).code]).toEqual([507, 'disk-full']);
    expect(packagesIn(join(inside, data)).filter((name) => name.includes('/'))).toEqual([]);
    expect((await fetch(`${address}/api/v1/groups`)).status).toBe(200);
    truncateSync(filling);
    await until(async () => (await fetch(`${address}${PATH}`)).status === 200);
    child.process.kill('SIGTERM');
    expect(await child.ended).toBe(0);
  },
  120_000,
);
