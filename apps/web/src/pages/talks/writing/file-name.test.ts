import { FileName } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test('a name that is as it has to be stays', () => {
  for (const name of ['letter.pdf', 'رسالة النوايا.pdf', 'पत्र 2021.pdf']) expect(fileNameOf(name)).toBe(name);
});

test.each(['.env', '  a.pdf ', 'a/b\\c.pdf', 'fdp.\u202eexe', '...', '', `${'ж'.repeat(300)}.pdf`])(
  '%j becomes one that the API takes',
  (name) => {
    expect(FileName.safeParse(fileNameOf(name)).success).toBe(true);
  },
);

test('of a long one the end stays, which says what it is', () => {
  expect(fileNameOf(`${'x'.repeat(300)}.pdf`)).toMatch(/^x{196}\.pdf$/);
});
