import { expect, it } from 'vitest';
import { apiRead } from '../../data/api.ts';
import { readAll } from './read-all.ts';

const reads = [apiRead('groups', {}), apiRead('products', {}), apiRead('production', {})];

/** A list without rows, which every read of the ones above takes. */
const nothing = {
  rows: [],
  next: null,
  about: { as_of: '2026-03-01', sources: [], licences: [], publishers: [] },
};

/** What every read gets, the last one's first. */
async function answeredBackwards(answer: (address: string) => string | Promise<never>) {
  const asked: (() => void)[] = [];
  const all = readAll(
    reads,
    (address) => new Promise((resolve) => asked.unshift(() => resolve(answer(address)))),
  );
  while (asked.length < reads.length) await Promise.resolve();
  for (const come of asked) {
    come();
    await new Promise(setImmediate);
  }
  return all;
}

it('tells the answers in the order of the reads, in whichever they came', async () => {
  const { answers, failures, status } = await answeredBackwards(() => JSON.stringify(nothing));
  expect(answers.map(([path]) => path)).toEqual(reads.map(({ path }) => path));
  expect([failures, status]).toEqual([[], 200]);
});

it('has the status of the first read that failed, in whichever they failed', async () => {
  const { failures, status } = await answeredBackwards((address) =>
    Promise.reject({ code: address.endsWith('/production') ? 'not-found' : 'being-made' }),
  );
  expect(failures.map(([path]) => path)).toEqual(reads.map(({ path }) => path));
  expect(status).toBe(503);
});
