import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../figures/testing/rendered.tsx';
import { FIRST_STATE } from './address/observatory-address.ts';
import { ReadingChoice } from './reading-choice.tsx';

const PROPS = { path: '/', state: FIRST_STATE, setState: () => {} };

test('where a day has one reading the choice is there, off, and says why', () => {
  const one = <ReadingChoice {...PROPS} readings={['known']} published="2023-09-07" />;
  const html = rendered(one);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain('<a ');
  const [, why = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`id="${why}"`);
  expect(wordsOf(one)).toBe(
    'As published As revised Nobody kept what was known on this day: figures are as published in September 2023.',
  );
});

test('where there are two it chooses between them, by the names that they have that day', () => {
  const known = <ReadingChoice {...PROPS} readings={['known', 'revised']} published={null} />;
  expect(wordsOf(known)).toBe('As known As revised');
  expect(rendered(known)).toContain('href="/?reading=revised"');
  const published = <ReadingChoice {...PROPS} readings={['known', 'revised']} published="2023-09-07" />;
  expect(wordsOf(published)).toBe('As published As revised');
});
