import { readFileSync } from 'node:fs';
import { instant, partyKey } from '@sahakarya/vocabulary';
import { expect, test } from 'vitest';
import * as exchange from './index.ts';

/** What the example imports. */
const words = { ...exchange, instant, partyKey };

test('the example of the README comes out as it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const told = [...example.matchAll(/^(.+); \/\/ (.+)$/gm)].map(([, code = '', result = '']) => ({
    code,
    result,
  }));
  expect(told.length).toBeGreaterThan(0);
  const setUp = example
    .split('\n')
    .filter((line) => !line.startsWith('import ') && !/; \/\/ /.test(line))
    .join('\n')
    .replaceAll(/\((text): string\): Day/g, '($1)');
  for (const { code, result } of told) {
    const run = new Function(...Object.keys(words), `${setUp}\nreturn ${code};`);
    expect(String(run(...Object.values(words))), code).toBe(result);
  }
});
