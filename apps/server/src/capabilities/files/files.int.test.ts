import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_ROOT, StoredUpload } from '@sahakarya/contract';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import {
  codeIn,
  type People,
  peopleApplication,
  type SignedIn,
} from '../people/testing/people-application.ts';
import { tidyFiles } from './tidy-files.ts';

const people = await peopleApplication();
const folder = mkdtempSync(join(tmpdir(), 'sahakarya-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scan = join(folder, 'scan');
writeFileSync(scan, '#!/bin/sh\ncase "$(cat)" in *virus*) exit 1;; *broken*) exit 2;; esac\n');
chmodSync(scan, 0o755);
const scanned = await peopleApplication({ SAHAKARYA_SCAN_COMMAND: scan });
const missing = await peopleApplication({ SAHAKARYA_SCAN_COMMAND: join(folder, 'nothing') });
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function bring(
  { cookie }: Pick<SignedIn, 'cookie'>,
  name: string,
  content: Uint8Array,
  at: People = people,
  headers: Readonly<Record<string, string>> = {},
) {
  return at.app.inject({
    method: 'POST',
    url: `${API_ROOT}/files?name=${encodeURIComponent(name)}`,
    headers: {
      host: 'localhost:80',
      origin: 'http://localhost:80',
      'content-type': 'application/octet-stream',
      cookie,
      ...headers,
    },
    payload: Buffer.from(content),
  });
}

const uploadIn = (body: unknown) => z.object({ data: StoredUpload }).parse(body).data;

test('a file comes back as it was brought, to be saved and never shown, and to nobody else', async () => {
  const amina = await people.join('amina@files.example');
  const brought = await bring(amina, 'Lettre d’intention.pdf', PDF);
  expect(brought.statusCode, brought.body).toBe(200);
  const { file, ...told } = uploadIn(brought.json());
  expect(told).toMatchObject({
    name: 'Lettre d’intention.pdf',
    type: 'application/pdf',
    bytes: PDF.length,
  });
  const back = await people.get(`/files/${file}`, amina);
  expect(back.rawPayload.equals(PDF)).toBe(true);
  expect(back.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(back.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''Lettre%20d%E2%80%99/);
  const other = await people.join('other@files.example');
  expect(codeIn(await people.get(`/files/${file}`, other))).toBe('not-found');
  expect(codeIn(await people.get(`/files/${file}`))).toBe('not-signed-in');
});

test('what a file is, is told by what is in it', async () => {
  const amina = await people.join('types@files.example');
  const typeOf = async (name: string, content: Uint8Array | string) => {
    const answer = await bring(amina, name, Buffer.from(content));
    return answer.statusCode === 200 ? uploadIn(answer.json()).type : codeIn(answer);
  };
  expect(await typeOf('picture.pdf', PNG)).toBe('image/png');
  expect(await typeOf('list.csv', 'country,doses\nChad,5\n')).toBe('text/csv');
  expect(await typeOf('note.html', '<script>alert(1)</script>')).toBe('text/plain');
  expect(await typeOf('letter.pdf', Buffer.from('7f454c4602010100', 'hex'))).toBe('unknown-file-type');
  expect(await typeOf('letter.txt', Buffer.from('a\u0000b'))).toBe('unknown-file-type');
  expect(await typeOf('letter.txt', Buffer.from([0xc3, 0x28]))).toBe('unknown-file-type');
  expect(await typeOf('letter.txt', '')).toBe('unknown-file-type');
  for (const name of ['../letter.pdf', '.hidden', 'a/b.pdf', 'a\u202efdp.exe', ' letter.pdf'])
    expect(codeIn(await bring(amina, name, PDF)), name).toBe('invalid-input');
});

test('one of more than 20 MB is refused, however it comes, and leaves nothing', async () => {
  const amina = await people.join('large@files.example');
  const large = await bring(amina, 'large.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
  expect(codeIn(large)).toBe('too-large');
  const most = await bring(amina, 'most.txt', Buffer.alloc(20 * 1024 * 1024, 'a'));
  expect(uploadIn(most.json()).bytes).toBe(20 * 1024 * 1024);
});

test('a person keeps twenty that nothing names, counted when many come at once; they go after a day', async () => {
  const amina = await people.join('many@files.example');
  const all = await Promise.all(
    Array.from({ length: 25 }, (_, n) => bring(amina, `${n}.txt`, Buffer.from(`${n}`))),
  );
  expect(all.filter(({ statusCode }) => statusCode === 200)).toHaveLength(20);
  expect(codeIn(all.find(({ statusCode }) => statusCode !== 200) ?? all[0])).toBe('too-many-files');
  people.wait(86_399);
  expect(await tidyFiles(people.database, people.now)).toBe(0);
  people.wait(2);
  expect(await tidyFiles(people.database, people.now)).toBeGreaterThanOrEqual(20);
  const later = await people.join('later@files.example');
  expect((await bring(later, 'one.txt', Buffer.from('1'))).statusCode).toBe(200);
});

test('neither name nor content can be read in the database, and with their person unnamed ones go', async () => {
  const amina = await people.join('sealed@files.example');
  const { file } = uploadIn((await bring(amina, 'secret-name.txt', Buffer.from('secret words'))).json());
  const rowOf = () =>
    withDesk(people.database, signIn('a test'), ({ db }) =>
      db.selectFrom('file').selectAll().where('file', '=', file).executeTakeFirst(),
    );
  const row = await rowOf();
  const bytes = Buffer.concat([row?.name ?? Buffer.of(), row?.content ?? Buffer.of()]).toString('latin1');
  expect(bytes.length).toBeGreaterThan(20);
  expect(bytes).not.toMatch(/secret/);
  expect((await people.post('/me/erase', {}, amina)).statusCode).toBe(200);
  expect(await rowOf()).toBeUndefined();
});

test('the scan command lets in, keeps out, or has failed: then nothing is taken', async () => {
  const amina = await scanned.join('amina@files.example');
  const codeOf = async (words: string) => codeIn(await bring(amina, 'a.txt', Buffer.from(words), scanned));
  expect(await codeOf('good')).toBe('200');
  expect(await codeOf('a virus')).toBe('file-refused');
  expect(await codeOf('a broken scan')).toBe('internal-error');
  const other = await missing.join('amina@files.example');
  expect(codeIn(await bring(other, 'a.txt', Buffer.from('good'), missing))).toBe('internal-error');
});

test('is brought from pages of this server alone, as it is', async () => {
  const amina = await people.join('from@files.example');
  const foreign = await bring(amina, 'a.txt', Buffer.from('a'), people, { origin: 'https://other.example' });
  expect(codeIn(foreign)).toBe('foreign-origin');
  const json = await bring(amina, 'a.txt', Buffer.from('{}'), people, { 'content-type': 'application/json' });
  expect(codeIn(json)).toBe('unsupported-type');
});
