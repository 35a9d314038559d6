import { expect, test } from 'vitest';
import { VersionCache } from './version-cache.ts';

const answer = (bytes: number) => ({ body: Buffer.alloc(bytes) });
const bytesOf = ({ body }: { readonly body: Buffer }) => body.length;

test('keeps answers for one version of the data, and forgets them with the next', () => {
  const cache = new VersionCache(100, bytesOf);
  const kept = answer(10);
  cache.keep('one', 'a', kept);
  expect(cache.find('one', 'a')).toBe(kept);
  expect(cache.find('two', 'a')).toBeUndefined();
  cache.keep('two', 'b', answer(10));
  expect(cache.find('one', 'a')).toBeUndefined();
  expect(cache.find('two', 'a')).toBeUndefined();
});

test('throws away what was asked for longest ago when it is full, and keeps nothing that is too large', () => {
  const cache = new VersionCache(100, bytesOf);
  for (const name of ['a', 'b', 'c']) cache.keep('one', name, answer(33));
  cache.find('one', 'a');
  cache.keep('one', 'd', answer(33));
  expect(cache.find('one', 'b')).toBeUndefined();
  expect(cache.find('one', 'a')).toBeDefined();
  cache.keep('one', 'e', answer(101));
  expect(cache.find('one', 'e')).toBeUndefined();
  cache.keep('one', 'f', answer(100));
  expect(cache.find('one', 'f')).toBeDefined();
});

test('makes an answer once for all who ask for it meanwhile, and again after one that failed', async () => {
  const cache = new VersionCache(100, bytesOf);
  const made = answer(10);
  let begun = 0;
  const make = async () => {
    begun++;
    await Promise.resolve();
    if (begun === 1) throw new Error('gone');
    cache.keep('one', 'a', made);
    return made;
  };
  const failing = [cache.answer('one', 'a', make), cache.answer('one', 'a', make)];
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(begun).toBe(1);
  const asked = [cache.answer('one', 'a', make), cache.answer('one', 'a', make)];
  expect(await Promise.all(asked)).toEqual([made, made]);
  expect(await cache.answer('one', 'a', make)).toBe(made);
  expect(begun).toBe(2);
});
