import { appendFileSync, chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logTo } from '../log.ts';
import { silent } from '../testing/temporary-database.ts';
import { erasedBeside } from './erased-list.ts';

const ONE = '019ca0f5-7c00-7a3b-8c52-0d6c1c1f9a53';
const OTHER = '019ca0f5-7c01-7a3b-8c52-0d6c1c1f9a53';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-erased-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'keys.json');
}

test('who was erased is listed beside the key file, once, and a line that was cut off is none', () => {
  const file = place();
  const list = erasedBeside(file, silent);
  expect(list.all()).toEqual([]);
  list.note(ONE);
  appendFileSync(`${file}.erased`, '\n019ca0f5-7c0');
  list.note(OTHER);
  list.note(ONE);
  expect(erasedBeside(file, silent).all()).toEqual([ONE, OTHER]);
  expect(statSync(`${file}.erased`).mode & 0o777).toBe(0o600);
});

test('where nothing can be written, the log says that the list lacks somebody, and not whom', () => {
  const lines: string[] = [];
  erasedBeside(
    join(place(), 'below', 'keys.json'),
    logTo((line) => lines.push(line), 'info'),
  ).note(ONE);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'erasure-not-listed', reason: 'there is no such file or folder' },
  ]);
  expect(lines.join('')).not.toContain(ONE);
});
