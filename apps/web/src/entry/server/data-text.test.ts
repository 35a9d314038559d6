import { expect, it } from 'vitest';
import type { Reader } from '../../language/reader.tsx';
import { dataText } from './data-text.ts';

const reader: Reader = {
  language: 'en',
  digits: 'latin',
  theme: undefined,
  origin: 'https://example.org',
  base: '/en',
};

it('says what was read, whether its text was kept or not', () => {
  const kept = { rows: [{ name: 'Côte d’Ivoire "</script>' }] };
  const data = {
    reader,
    answers: [
      ['/api/v1/a?"', kept],
      ['/api/v1/b', { rows: [] }],
    ],
    failures: [['/api/v1/c', { code: 'not-found', status: 404, parameters: {} }]],
  } as const;
  const text = JSON.stringify(kept, undefined, 1);
  const told = dataText(data, new Map([[kept, text]]));
  expect(JSON.parse(told)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(told).toContain(text);
});
