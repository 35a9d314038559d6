import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeKeyFile, newKeyFile, readKeyFile, replaceKeyFile } from './key-file.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'keys.json');
}

test('a key file is its user’s alone, takes no other one’s place, and is read as it was written', () => {
  const file = place();
  expect(readKeyFile(file)).toBeUndefined();
  const made = makeKeyFile(file, NOW);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readKeyFile(file)).toEqual(made);
  expect(() => makeKeyFile(file, NOW)).toThrow(expect.objectContaining({ code: 'key-file-exists' }));
  expect(readKeyFile(file)).toEqual(made);
  expect(readdirSync(join(file, '..'))).toEqual(['keys.json', 'keys.json.erased']);
});

test('what a killed program left half-written is passed over, and taken for nothing', () => {
  const file = place();
  writeFileSync(`${file}.part`, '{"kind":"sahakarya ke', { mode: 0o600 });
  expect(readKeyFile(file)).toBeUndefined();
  const made = makeKeyFile(file, NOW);
  writeFileSync(`${file}.part`, 'x', { mode: 0o600 });
  expect(readKeyFile(file)).toEqual(made);
  const next = newKeyFile(NOW);
  replaceKeyFile(file, next);
  expect([readKeyFile(file), statSync(file).mode & 0o777]).toEqual([next, 0o600]);
});

test.skipIf(process.platform === 'win32')('one that everybody may read is refused', () => {
  const file = place();
  makeKeyFile(file, NOW);
  chmodSync(file, 0o644);
  expect(() => readKeyFile(file)).toThrow(expect.objectContaining({ code: 'key-file-open' }));
  chmodSync(file, 0o640);
  expect(readKeyFile(file)).toBeDefined();
});

test('what is no key file is refused, and nothing of it is told', () => {
  const file = place();
  const made = makeKeyFile(file, NOW);
  const text = readFileSync(file, 'utf8');
  for (const broken of [
    '',
    text.slice(0, -10),
    text.replace('"format": 1', '"format": 2'),
    text.replace(made.lookup, made.lookup.slice(4)),
    text.replace(/"keys": \[.*\]/s, '"keys": []'),
  ]) {
    writeFileSync(file, broken);
    let fault: unknown;
    try {
      readKeyFile(file);
    } catch (error) {
      fault = error;
    }
    expect(fault).toMatchObject({ code: 'key-file-broken', cause: undefined });
    expect(String(fault)).not.toContain(made.lookup);
  }
});
