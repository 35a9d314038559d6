import type { Source } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { byUse } from './by-use.ts';

const source = (key: string, url: string | null = 'https://example.org/'): Source => ({
  source: key,
  title: key,
  publisher: '',
  licence: 'fact',
  url,
  vintage: null,
  snapshot: null,
  note: '',
});

test('what most figures rest on comes first, and what nobody can open last', () => {
  const sources = [source('airfinity'), source('general-knowledge', null), source('owid'), source('who')];
  const contents = [{ source: 'who' }, { source: 'owid' }, { source: 'owid' }];
  expect(byUse(sources, contents).map((each) => each.source)).toEqual([
    'owid',
    'who',
    'airfinity',
    'general-knowledge',
  ]);
});
