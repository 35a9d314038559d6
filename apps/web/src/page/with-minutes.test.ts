import { expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../language/languages.ts';
import { createTexts } from '../language/reader.tsx';
import { packOf } from '../language/testing/pack-of.ts';
import { withMinutes } from './with-minutes.ts';

test('a wait of up to two minutes is told in seconds, a longer one in whole minutes, none too few', () => {
  const of = (seconds: string) => withMinutes({ seconds }).minutes;
  expect(['1', '120', '121', '900', '3541', '3600'].map(of)).toEqual([0, 0, 3, 15, 60, 60]);
  expect(withMinutes({ email: 'x' })).toEqual({ email: 'x', minutes: 0 });
});

test.each(LANGUAGE_CODES)('it is told in %s', (language) => {
  const texts = createTexts({ language, digits: 'latin' }, packOf(language));
  const told = (seconds: string) => texts._('refusal.too-many-attempts', withMinutes({ seconds }));
  for (const seconds of ['1', '2', '45']) expect(told(seconds)).toMatch(new RegExp(`${seconds}|ثاني`));
  expect(told('3600')).toContain('60');
  for (const seconds of ['45', '3600']) expect(told(seconds)).not.toMatch(/3600|\{|\}|#/);
});
