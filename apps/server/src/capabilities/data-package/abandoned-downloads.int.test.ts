import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../platform/database/open-database.ts';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { readSettings } from '../../platform/settings/read-settings.ts';
import { silent } from '../../platform/testing/temporary-database.ts';
import { until } from '../../platform/testing/until.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { connectionsIn, type ServerProcess, startProcess } from '../../testing/server-process.ts';

const ABORTS = 100;
const AT_ONCE = 20;
const IDLE_READERS = 50;

/** Enough for a package that the buffers between server and reader cannot hold. */
const DESTINATIONS = 50;
const DAYS = 7_000;

const REQUEST = 'GET /api/v1/data-package HTTP/1.1\r\nHost: localhost\r\n\r\n';

test(`${ABORTS} readers who leave and ${IDLE_READERS} who don't read hold no connection and no stop`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-readers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startProcess(folder, {
    SAHAKARYA_STOP_SECONDS: '2',
    // A busy machine may take long over the package.
    SAHAKARYA_REQUEST_SECONDS: '120',
  });
  await addReports(server);
  const { size, tag } = await download(server);
  expect(size).toBeGreaterThan(5_500_000);

  const idle = await Promise.all(Array.from({ length: IDLE_READERS }, () => begun(server)));
  const ends = fc.sample(fc.integer({ min: 1, max: size }), { numRuns: ABORTS, seed: 7 });
  for (let first = 0; first < ABORTS; first += AT_ONCE) {
    const leaving = ends.slice(first, first + AT_ONCE).map((end) => leaveAfter(server, end));
    expect((await fetch(`${server.address}/api/v1/groups`)).status).toBe(200);
    await Promise.all(leaving);
  }
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  await until(async () => (await connectionsIn(server)).get('used') === 0);
  expect((await connectionsIn(server)).get('waiting')).toBe(0);
  expect(await download(server)).toEqual({ size, tag });
  expect(packagesIn(server)).toHaveLength(1);

  for (const socket of idle) expect(socket.readableEnded || socket.destroyed).toBe(false);
  server.child.process.kill('SIGTERM');
  expect(await server.child.ended).toBe(0);
  expect(readdirSync(server.data).filter((name) => name.startsWith('data-package'))).toEqual([]);
}, 180_000);

/** Figures that no algorithm packs well, past the imports, which would sum them up. */
async function addReports({ data }: ServerProcess): Promise<void> {
  const settings = readSettings({}, { SAHAKARYA_DATA: data, SAHAKARYA_LOG_LEVEL: 'silent' });
  const database = await openDatabase(settings, { as: 'command', log: silent });
  const figure = (text: string) =>
    sql`('x' || substr(md5(${text}::text || destination || n), 1, 12))::bit(48)::bigint`;
  await withDesk(
    database,
    operator('a test'),
    async (desk) => {
      await beginWrite(desk, 'figures');
      await sql`
      insert into report (destination, day, known_on, source, doses, people)
      select destination, date '2021-01-01' + n, date '2041-01-01', (select min(source) from source),
        ${figure('doses')}, ${figure('people')}
      from (select destination from destination order by destination limit ${DESTINATIONS}) as places,
        generate_series(1, ${DAYS}::int) n`.execute(desk.db);
      await endWrite(desk, 'figures', new Date());
    },
    { statementSeconds: 600 },
  ).finally(database.close);
}

async function download({ address }: ServerProcess) {
  const answer = await fetch(`${address}/api/v1/data-package`);
  expect(answer.status).toBe(200);
  return { size: (await answer.arrayBuffer()).byteLength, tag: answer.headers.get('etag') };
}

/** A reader whom the first bytes have reached, and who reads none of them. */
async function begun({ address }: ServerProcess): Promise<Socket> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  // Cut off by the end of the server.
  socket.on('error', () => undefined);
  socket.write(REQUEST);
  await once(socket, 'readable');
  return socket;
}

async function leaveAfter(server: ServerProcess, end: number): Promise<void> {
  const socket = await begun(server);
  let read = 0;
  socket.on('data', (chunk) => {
    read += chunk.length;
    if (read >= end) socket.destroy();
  });
  await once(socket, 'close');
}

function packagesIn({ data }: ServerProcess): string[] {
  return readdirSync(data)
    .filter((name) => name.startsWith('data-package'))
    .flatMap((name) => readdirSync(join(data, name)));
}
