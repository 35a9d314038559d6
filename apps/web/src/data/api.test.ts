import { expect, test } from 'vitest';
import { firstFailed, keptAnswer, ReadError, UNREACHABLE } from './api.ts';
import { seed } from './page-data.ts';
import { createQueryClient } from './query-client.ts';

const BUSY = { code: 'busy', status: 503, parameters: {} };

test('of answers that belong together the first failure is told, and all that failed are asked anew', () => {
  const asked: string[] = [];
  const answer = (name: string, failure?: typeof BUSY) => ({ failure, retry: () => void asked.push(name) });
  const failed = firstFailed([answer('a'), answer('b', BUSY), answer('c', UNREACHABLE)]);
  expect(failed?.failure).toBe(BUSY);
  failed?.retry();
  expect(asked).toEqual(['b', 'c']);
  expect(firstFailed([answer('a')])).toBeUndefined();
});

test.each([
  ['/api/v1/observatory?day=2021-05-02', '/api/v1/observatory?day=2021-08-04', true],
  ['/api/v1/production?limit=1', '/api/v1/production?limit=1', true],
  ['/api/v1/destinations/FRA?day=2021-05-02', '/api/v1/destinations/IND?day=2021-05-02', false],
  ['/api/v1/trade', '/api/v1/production', false],
])('for %s that is lost, %s stands: %s', (path, lastPath, stands) => {
  const data = { rows: [] };
  expect(keptAnswer(path, { path: lastPath, data })).toBe(stands ? data : undefined);
  expect(keptAnswer(path, undefined)).toBeUndefined();
});

test('what stands in a page is there at once: answers, and failures, which nobody asks again by themselves', () => {
  const client = createQueryClient();
  seed(client, { answers: [['/api/v1/a', { rows: [] }]], failures: [['/api/v1/b', BUSY]] });
  expect(client.getQueryData(['/api/v1/a'])).toEqual({ rows: [] });
  const failed = client.getQueryState(['/api/v1/b']);
  expect(failed?.status).toBe('error');
  expect(failed?.error).toBeInstanceOf(ReadError);
  expect(client.getDefaultOptions().queries).toMatchObject({ retry: false, retryOnMount: false });
  client.clear();
});
