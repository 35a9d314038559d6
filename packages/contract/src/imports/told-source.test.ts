import { expect, test } from 'vitest';
import { ToldSource } from './told-source.ts';

const told = (more: object) =>
  ToldSource.safeParse({ publisher: 'Ministry of Health', licence: 'CC0-1.0', ...more });

test.each([
  ['a space without width', 'Ministry\u200b of Health'],
  ['a joiner between letters that are never joined', 'Minis\u200dtry'],
  ['a soft hyphen', 'Minis\u00adtry'],
  ['a word joiner', 'Ministry\u2060'],
  ['a mark of direction', 'Ministry\u200e'],
  ['a mark of byte order', 'Min\ufeffistry'],
  ['a letter that fills', 'Ministry\u3164X'],
  ['a tag', 'Ministry\u{e0041}'],
])('a publisher has no letter that nobody sees: %s', (_, publisher) => {
  for (const part of ['publisher', 'title', 'licence']) {
    const { error } = told({ [part]: publisher });
    expect(error?.issues[0]?.path).toEqual([part]);
    expect(error?.issues[0]?.message).toContain('without characters that nobody sees');
  }
});

test.each([
  'Ministère de la Santé',
  'وزارة الصحة',
  'می\u200cخواهم',
  'महाराष्ट्र आरोग्य',
  'क्\u200dष',
  '卫生部',
  'Минздрав',
])('words of any script are taken: %s', (publisher) => {
  expect(told({ publisher })).toMatchObject({
    success: true,
    data: { publisher: publisher.normalize('NFC') },
  });
});

test.each(['https://u:p@a.example/b', 'https://u@a.example/', 'http://:p@a.example'])(
  'an address that everybody reads names nobody and no password: %s',
  (url) => {
    expect(told({ url }).error?.issues).toMatchObject([
      { path: ['url'], message: 'Give the address without a name and password: everybody reads it' },
    ]);
  },
);

test('an address may have an @ elsewhere', () => {
  expect(told({ url: 'https://a.example/@u:p?x=a@b' }).success).toBe(true);
});

test.each(['foo', 'mit'])('a word that is neither an SPDX name nor terms is asked back: %s', (licence) => {
  expect(told({ licence }).error?.issues).toMatchObject([
    { path: ['licence'], message: expect.stringContaining('Give an SPDX name such as CC-BY-4.0') },
  ]);
});

test.each(['MIT', 'CC-BY-4.0', 'public domain', 'https://a.example/terms', 'सार्वजनिक'])(
  'terms are taken as they are told: %s',
  (licence) => expect(told({ licence }).success).toBe(true),
);
