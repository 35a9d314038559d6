import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { registerApi } from '../../api.ts';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { createApplication } from '../../platform/http/create-application.ts';
import { withoutKeys } from '../../platform/keys/keys.ts';
import { lockTable } from '../../platform/testing/lock-table.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { until } from '../../platform/testing/until.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { versionNow } from '../../published/version-now.ts';
import { NOW, REFERENCE, referenceApplication } from '../../testing/reference-application.ts';

const PATH = '/api/v1/data-package';

const { app, database, dataFolder } = await referenceApplication();

const Descriptor = z.object({
  resources: z.array(
    z.object({
      path: z.string(),
      schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }),
    }),
  ),
});

/** What every import does at its end. */
const changeData = () =>
  withDesk(database, operator('a test'), async (desk) => {
    await beginWrite(desk, 'figures');
    await endWrite(desk, 'figures', NOW);
  });

const filesIn = (root: string) =>
  readdirSync(root)
    .filter((name) => name.startsWith('data-package'))
    .flatMap((name) => readdirSync(join(root, name)).map((file) => join(root, name, file)));

test('holds all public tables, as the descriptor describes them, with the citation', async () => {
  const answer = await app.inject(PATH);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="sahakarya-data-2026-03-01.zip"');
  const files = unzipSync(answer.rawPayload);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const { resources } = Descriptor.parse(JSON.parse(text('datapackage.json')));
  expect(Object.keys(files).sort()).toEqual(
    ['CITATION.md', 'datapackage.json', ...resources.map(({ path }) => path)].sort(),
  );
  for (const { path, schema } of resources)
    expect(text(path).split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
  // The tables have no line break within a row: as many lines as the files that were loaded, and the last one ended.
  for (const path of ['reports.csv', 'destinations.csv'])
    expect(text(path).trim().split('\n')).toHaveLength(
      readFileSync(join(REFERENCE, path), 'utf8').trim().split('\n').length,
    );
  expect(text('destinations.csv').trim().split('\n')).toHaveLength(1 + 228);
  expect(text('CITATION.md')).toContain('Our World in Data');
});

/** Cells as a reader of a Frictionless table takes them by the type of their column; empty is nothing. */
const CELLS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
};

test('every cell is of the type that the descriptor tells of its column', async () => {
  const files = unzipSync((await app.inject(PATH)).rawPayload);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const { resources } = Descriptor.parse(JSON.parse(text('datapackage.json')));
  const others = resources.flatMap(({ path, schema }) => {
    const { data } = Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true });
    return schema.fields.flatMap(({ name, type }) => {
      const cells = new Set(data.map((line) => line[name] ?? ''));
      return [...cells]
        .filter((cell) => cell !== '' && CELLS[type]?.test(cell) !== true)
        .map((cell) => `${path}, ${name}: ${cell} is no ${type}`);
    });
  });
  expect(others).toEqual([]);
});

describe('its file', () => {
  it('is there once, whole, and gives its bytes to everybody', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => app.inject(PATH)));
    const files = filesIn(dataFolder);
    expect(files).toHaveLength(1);
    const bytes = readFileSync(String(files[0]));
    for (const answer of [first, ...others]) expect(answer?.rawPayload.equals(bytes)).toBe(true);
    expect(first?.headers['content-length']).toBe(String(bytes.length));
    expect(first?.headers['content-type']).toBe('application/zip');
  });

  it('is told of by HEAD, and is not sent to whoever has it', async () => {
    const { headers, rawPayload } = await app.inject(PATH);
    const head = await app.inject({ method: 'HEAD', url: PATH, headers: { range: 'bytes=0-9' } });
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    for (const name of ['etag', 'content-length', 'content-type', 'accept-ranges', 'content-disposition'])
      expect([name, head.headers[name]]).toEqual([name, headers[name]]);
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    for (const tags of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await app.inject({ url: PATH, headers: { 'if-none-match': String(tags) } });
      expect([again.statusCode, again.headers.etag, again.rawPayload.length]).toEqual([304, headers.etag, 0]);
    }
    const other = await app.inject({ url: PATH, headers: { 'if-none-match': '"other"' } });
    expect(other.rawPayload.equals(rawPayload)).toBe(true);
  });

  it('is sent in part to whoever asks for a part', async () => {
    const { rawPayload: all, headers } = await app.inject(PATH);
    const parts: [string, number, number][] = [
      ['bytes=0-0', 0, 1],
      ['bytes=1000-1999', 1000, 2000],
      ['bytes=5000-', 5000, all.length],
      ['bytes=-100', all.length - 100, all.length],
      [`bytes=10-${10 * all.length}`, 10, all.length],
    ];
    for (const ifRange of [undefined, headers.etag])
      for (const [range, from, to] of parts) {
        const asked = { range, ...(ifRange === undefined ? {} : { 'if-range': String(ifRange) }) };
        const part = await app.inject({ url: PATH, headers: { ...asked, 'accept-encoding': 'br, gzip' } });
        expect([range, part.statusCode, part.headers['content-range']]).toEqual([
          range,
          206,
          `bytes ${from}-${to - 1}/${all.length}`,
        ]);
        expect(part.rawPayload.equals(all.subarray(from, to))).toBe(true);
        expect(part.headers.etag).toBe(headers.etag);
      }
  });

  it('is sent as a whole where a part would be of another version, or is none', async () => {
    const { rawPayload: all, headers } = await app.inject(PATH);
    const whole = [
      { range: 'bytes=0-9', 'if-range': '"other"' },
      { range: 'bytes=0-9', 'if-range': `W/${headers.etag}` },
      { range: 'bytes=0-9', 'if-range': new Date(Date.now() + 1e9).toUTCString() },
      { range: 'rows=0-9' },
      { range: 'bytes=0-9,20-29' },
    ];
    for (const asked of whole) {
      const answer = await app.inject({ url: PATH, headers: asked });
      expect([asked, answer.statusCode, answer.headers['content-range']]).toEqual([asked, 200, undefined]);
      expect(answer.rawPayload.equals(all)).toBe(true);
    }
  });

  it('refuses a part that it lacks, and says how long it is', async () => {
    const { rawPayload: all } = await app.inject(PATH);
    const refused = await app.inject({ url: PATH, headers: { range: `bytes=${all.length}-` } });
    expect([refused.statusCode, refused.headers['content-range'], refused.json().code]).toEqual([
      416,
      `bytes */${all.length}`,
      'no-such-range',
    ]);
    expect(refused.headers['content-disposition']).toBeUndefined();
    expect(refused.headers['cache-control']).toBe('no-store');
  });

  it('makes room for the next one when the data change, which all who ask from then on get', async () => {
    const before = await app.inject(PATH);
    const [old] = filesIn(dataFolder);
    await changeData();
    const after = await app.inject({ url: PATH, headers: { 'if-none-match': String(before.headers.etag) } });
    expect(after.statusCode).toBe(200);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    await until(() => filesIn(dataFolder).length === 1);
    expect(filesIn(dataFolder)).not.toContain(old);
    const part = { range: 'bytes=0-9', 'if-range': String(before.headers.etag) };
    expect((await app.inject({ url: PATH, headers: part })).statusCode).toBe(200);
  });

  it('is kept for nobody who left while it was made', async () => {
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    await changeData();
    const products = await lockTable(database.owner ?? {}, 'product');
    const leaving = new AbortController();
    const left = expect(fetch(`${address}${PATH}`, { signal: leaving.signal })).rejects.toThrow('abort');
    await products.waitedFor();
    leaving.abort();
    await left;
    await products.release();
    const before = await app.inject(PATH);
    await changeData();
    expect((await app.inject(PATH)).headers.etag).not.toBe(before.headers.etag);
    await until(() => filesIn(dataFolder).length === 1);
  });

  it('is made again when somebody has cleaned it away', async () => {
    const before = await app.inject(PATH);
    for (const file of filesIn(dataFolder)) rmSync(join(file, '..'), { recursive: true });
    const again = await app.inject(PATH);
    expect([again.statusCode, again.headers.etag]).toEqual([200, before.headers.etag]);
  });

  it('has the same bytes at another server on the same data, in a folder of its own', async () => {
    const settings = temporarySettings({ SAHAKARYA_DATA: dataFolder });
    const other = await createApplication({
      services: {
        database,
        settings,
        now: () => NOW,
        version: versionNow(database),
        keys: withoutKeys('not-set'),
      },
      routes: [registerApi],
      pages: undefined,
      log: silent,
      origin: () => 'http://localhost',
    });
    const [one, two] = [await app.inject(PATH), await other.inject(PATH)];
    expect(two.headers.etag).toBe(one.headers.etag);
    expect(two.rawPayload.equals(one.rawPayload)).toBe(true);
    expect(filesIn(dataFolder)).toHaveLength(2);
    await other.close();
    expect(filesIn(dataFolder)).toHaveLength(1);
  });
});

describe('while it is being made', async () => {
  const settings = temporarySettings({ SAHAKARYA_DATA: dataFolder, SAHAKARYA_REQUEST_SECONDS: '1' });
  const hasty = await createApplication({
    services: {
      database,
      settings,
      now: () => NOW,
      version: versionNow(database),
      keys: withoutKeys('not-set'),
    },
    routes: [registerApi],
    pages: undefined,
    log: silent,
    origin: () => 'http://localhost',
  });
  afterAll(() => hasty.close());

  it('lets readers wait, then tells them to come again, and others have all connections', async () => {
    await changeData();
    const products = await lockTable(database.owner ?? {}, 'product');
    const asked = Promise.all(Array.from({ length: 30 }, () => hasty.inject(PATH)));
    await products.waitedFor();
    expect((await app.inject('/api/v1/groups')).statusCode).toBe(200);
    for (const { statusCode, headers, json } of await asked)
      expect([statusCode, headers['retry-after'], json().code]).toEqual([503, '5', 'being-made']);
    await products.release();
    await until(async () => (await hasty.inject(PATH)).statusCode === 200);
    expect((await hasty.inject(PATH)).rawPayload.equals((await app.inject(PATH)).rawPayload)).toBe(true);
  });
});
