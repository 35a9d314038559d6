import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runModule } from './testing/child.ts';
import { canMount, onSmallDisk } from './testing/small-disk.ts';

/** Megabytes of the small disk: a new cluster, and a little more. */
const DISK = 160;

/** In a namespace of its own, on a disk of its own: does as it is told, and says what came of it. */
const WORKER = (folder: string) => `
  import { createInterface } from 'node:readline';
  import { rmSync, writeFileSync, appendFileSync } from 'node:fs';
  import { ANYBODY, logTo, operator, readSettings, withDesk } from '{dist}/index.js';
  import { readMigrations } from '{dist}/platform/database/migrations/read-migrations.js';
  import { runServer } from '{dist}/platform/run-server.js';
  const settings = readSettings({}, { PORT: '0', SAHAKARYA_DATA: '${folder}/data' });
  const filling = '${folder}/filling';
  const note = {
    name: '9999-notes',
    sha256: 'for tests',
    sql: "create table note (n bigint primary key, words text); call publish_table('note')",
  };
  let n = 0;
  const routes = (app, { database }) => {
    app.post('/api/v1/notes', async () => {
      n += 1;
      await withDesk(database, operator('a test'), ({ db }) =>
        db.insertInto('note').values({ n, words: 'doses '.repeat(1000) + Math.random() }).execute());
      return { n };
    });
    app.get('/api/v1/notes', async () =>
      withDesk(database, ANYBODY, ({ db }) => db.selectFrom('note').select('n').orderBy('n').execute()));
  };
  const server = await runServer({
    settings, log: logTo(() => {}, 'silent'), routes: [routes], prepare: async () => {},
    migrations: [...readMigrations(), note],
  });
  const at = (path, method = 'GET') => fetch('http://localhost:' + server.port + path, { method });
  const tasks = {
    fill: () => {
      writeFileSync(filling, '');
      try { for (;;) appendFileSync(filling, Buffer.alloc(65536)); } catch (error) { return error.code; }
    },
    free: () => rmSync(filling),
    look: async () => { const answer = await at('/readyz'); return [answer.status, await answer.json()]; },
    write: async () => {
      const answer = await at('/api/v1/notes', 'POST');
      return [answer.status, answer.headers.get('retry-after'), await answer.json()];
    },
    read: async () => (await (await at('/api/v1/notes')).json()).map(({ n }) => n),
    stop: () => server.stop(),
  };
  console.log('"ready"');
  for await (const line of createInterface({ input: process.stdin }))
    console.log(JSON.stringify(await tasks[line]() ?? null));
`;

it.skipIf(!canMount)(
  canMount
    ? 'on a full disk, says so, keeps what it acknowledged, and goes on when there is room'
    : 'on a full disk … not run: user namespaces with mounts are not allowed here',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sahakarya-full-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const child = runModule(WORKER(folder), onSmallDisk(folder, DISK));
    const did = async (task: string) => {
      child.tell(task);
      return JSON.parse(await child.next());
    };
    expect(await child.next()).toBe('"ready"');
    const acknowledged: number[] = [];
    const write = async () => {
      const [status, retryAfter, answer] = await did('write');
      if (status === 200) acknowledged.push(answer.n);
      else if (status === 507) expect([answer.code, retryAfter]).toEqual(['disk-full', null]);
      // PostgreSQL starts again where it could not write its log of changes.
      else expect([status, answer.code, Number(retryAfter) > 0]).toEqual([503, 'unavailable', true]);
      return status;
    };
    expect((await did('look'))[0]).toBe(200);
    expect(await write()).toBe(200);

    expect(await did('fill')).toBe('ENOSPC');
    const [status, { ready, checks }] = await did('look');
    expect([status, ready]).toEqual([503, false]);
    expect(checks).toContainEqual({ name: 'disk', good: false, says: 'it cannot be written' });
    const ends = new Set<number>();
    for (let tries = 0; tries < 4000 && !ends.has(507); tries++) ends.add(await write());
    expect(ends).toContain(507);

    await did('free');
    for (let tries = 0; tries < 300 && (await did('look'))[0] !== 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await did('look'))[0]).toBe(200);
    expect(await did('read')).toEqual(expect.arrayContaining(acknowledged));
    expect(await write()).toBe(200);
    await did('stop');
  },
);
