import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holderOf } from './data-folder/claim.ts';
import { hasCluster } from './database/embedded/cluster.ts';
import { postmasterOf } from './database/embedded/postmaster-file.ts';
import { readMigrations } from './database/migrations/read-migrations.ts';
import { ANYBODY, operator } from './desk/caller.ts';
import { withDesk } from './desk/with-desk.ts';
import type { RegisterRoutes } from './http/services.ts';
import { runServer } from './run-server.ts';
import { connectionsOf } from './testing/connections-of.ts';
import { lockTable } from './testing/lock-table.ts';
import { serving } from './testing/serving.ts';
import { preparedFolder, silent, temporarySettings } from './testing/temporary-database.ts';
import { until } from './testing/until.ts';

const NOTES = {
  name: '9999-notes',
  sha256: 'for tests',
  sql: "create table note (n int primary key); call publish_table('note')",
};

const routes: RegisterRoutes = (app, { database }) => {
  app.post(
    '/api/v1/notes/:n',
    { schema: { params: z.object({ n: z.coerce.number().int() }) } },
    async (request) => {
      await withDesk(database, operator('a test'), ({ db }) =>
        sql`insert into note values (${request.params.n})`.execute(db),
      );
      return { kept: request.params.n };
    },
  );
  app.get('/api/v1/notes', async () => {
    const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
      sql<{ n: number }>`select n from note order by n`.execute(db),
    );
    return rows.map(({ n }) => n);
  });
};

const parts = { routes: [routes], migrations: [...readMigrations(), NOTES] };
const folder = await preparedFolder(parts.migrations);
const ofFolder = { SAHAKARYA_DATA: folder };

describe('a server', () => {
  it('whose database is killed says so, keeps what it acknowledged, and recovers by itself', async () => {
    const { port } = await serving(
      { ...parts, isThrowaway: false },
      { ...ofFolder, SAHAKARYA_REQUESTS_PER_MINUTE: '100000' },
    );
    const at = (path: string) => `http://localhost:${port}${path}`;
    expect((await fetch(at('/readyz'))).status).toBe(200);
    const acknowledged: number[] = [];
    const refusals: Response[] = [];
    const looks: boolean[] = [];
    for (let n = 1; n <= 60; n++) {
      if (n === 20) process.kill(postmasterOf(folder)?.pid ?? 0, 'SIGKILL');
      const answer = await fetch(at(`/api/v1/notes/${n}`), { method: 'POST' });
      if (answer.ok) acknowledged.push(n);
      else refusals.push(answer);
      if (n >= 20) looks.push((await (await fetch(at('/readyz'))).json()).ready);
      await pause(answer.ok ? 0 : 10);
    }
    expect(looks).toContain(false);
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) {
      expect([refusal.status, (await refusal.json()).code]).toEqual([503, 'unavailable']);
      expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await until(async () => (await fetch(at('/readyz'))).status === 200);
    const kept = await (await fetch(at('/api/v1/notes'))).json();
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(kept).size).toBe(kept.length);
    expect((await fetch(at('/api/v1/notes/1000'), { method: 'POST' })).status).toBe(200);
  });

  it('is refused a folder that another has, and told whose it is', async () => {
    await serving(parts, ofFolder);
    const settings = temporarySettings(ofFolder);
    const second = runServer({ ...parts, settings, log: silent, prepare: async () => undefined });
    await expect(second).rejects.toMatchObject({
      code: 'folder-in-use',
      parameters: { pid: String(process.pid) },
    });
  });

  it('finishes what runs when it is stopped, and takes nothing new', async () => {
    const server = await serving(parts, ofFolder);
    const at = (path: string) => `http://localhost:${server.port}${path}`;
    const kept = await (await fetch(at('/api/v1/notes'))).json();
    const notes = await lockTable(connectionsOf(folder).owner, 'note');
    const slow = fetch(at('/api/v1/notes'));
    await notes.waitedFor();
    const stopped = server.stop();
    await until(async () => (await fetch(at('/healthz')).catch(() => undefined)) === undefined);
    await notes.release();
    expect(await (await slow).json()).toEqual(kept);
    await stopped;
    expect(postmasterOf(folder)).toBeUndefined();
  });

  it('cuts off what takes longer than it may wait', async () => {
    const server = await serving(parts, { ...ofFolder, SAHAKARYA_STOP_SECONDS: '0' });
    const notes = await lockTable(connectionsOf(folder).owner, 'note');
    const failure = expect(fetch(`http://localhost:${server.port}/api/v1/notes`)).rejects.toThrow();
    await notes.waitedFor();
    const stopped = server.stop();
    await failure;
    // The statement still waits for the table: its transaction is given up, too.
    await stopped;
    expect(postmasterOf(folder)).toBeUndefined();
  });

  it('is not held up by whoever has a connection and does not come back', async () => {
    let hasBegun = false;
    const server = await serving(
      {
        ...parts,
        routes: [
          (app, { database }) => {
            app.get('/api/v1/never', () =>
              withDesk(database, ANYBODY, () => {
                hasBegun = true;
                return new Promise(() => undefined);
              }),
            );
          },
        ],
      },
      { ...ofFolder, SAHAKARYA_STOP_SECONDS: '1' },
    );
    const failure = expect(fetch(`http://localhost:${server.port}/api/v1/never`)).rejects.toThrow();
    await until(() => hasBegun);
    await server.stop();
    await failure;
    expect(postmasterOf(folder)).toBeUndefined();
  });

  it('looks at its port before it makes a database, and leaves the folder to others', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const fresh = mkdtempSync(join(tmpdir(), 'sahakarya-port-'));
    const settings = temporarySettings({ ...ofFolder, SAHAKARYA_DATA: fresh, PORT: port });
    const refused = runServer({ ...parts, settings, log: silent, prepare: async () => undefined });
    await expect(refused).rejects.toMatchObject({ code: 'address-taken', parameters: { port } });
    expect(hasCluster(fresh)).toBe(false);
    expect(holderOf(fresh)).toBeUndefined();
    other.close();
    rmSync(fresh, { recursive: true });
  });

  it('says what keeps it from its port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const settings = temporarySettings({ ...ofFolder, PORT: port });
    const refused = runServer({
      ...parts,
      settings,
      log: silent,
      prepare: async () => undefined,
      isThrowaway: true,
    });
    await expect(refused).rejects.toMatchObject({ code: 'address-taken', parameters: { port } });
    expect(postmasterOf(folder)).toBeUndefined();
    other.close();
  });
});
