import { expect, it } from 'vitest';
import { wantedLanguages } from './wanted-languages.ts';

it.each([
  [undefined, []],
  ['', []],
  ['mr', ['mr']],
  ['fr;q=0.5, mr-IN, en;q=0.8', ['mr-IN', 'en', 'fr']],
  ['en, *;q=0.1, de;q=0', ['en']],
  ['en;q=much, ../etc, zh-Hans-CN', ['zh-Hans-CN']],
])('reads %j', (header, languages) => {
  expect(wantedLanguages(header)).toEqual(languages);
});
