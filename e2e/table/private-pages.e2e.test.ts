import { PRIVATE_EXAMPLES } from '@sahakarya/web';
import { expect, inject, it } from 'vitest';

it.each(PRIVATE_EXAMPLES)('%s is a shell: kept nowhere, passed over by search engines', async (path) => {
  const answer = await fetch(new URL(`/en${path}`, inject('address')));
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const html = await answer.text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  const [, data = ''] = /id="page-data"[^>]*>([^<]*)</.exec(html) ?? [];
  expect(JSON.parse(data)).toMatchObject({ answers: [], failures: [] });
});

it('there are private pages', () => expect(PRIVATE_EXAMPLES.length).toBeGreaterThan(5));
