import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, UNUSED_REASONS } from './plan.ts';

const document = readFileSync(new URL('../MODEL.md', import.meta.url), 'utf8');

test('every file that MODEL.md names is there', () => {
  const named = [...new Set([...document.matchAll(/`([\w./-]+\.ts)`/g)].map((match) => match[1]))];
  const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
  const names = new Set(sources.map((path) => basename(path)));
  const isThere = (name: string): boolean =>
    name.includes('/') ? existsSync(new URL(`../../../${name}`, import.meta.url)) : names.has(name);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('MODEL.md tells every limit and every reason', () => {
  const section = (name: string): string => document.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
  expect(LIMITS.filter((limit) => !section('Limits').includes(`\`${limit}\``))).toEqual([]);
  const reasons = [...section('Unused doses').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(reasons).toEqual([...UNUSED_REASONS]);
});
