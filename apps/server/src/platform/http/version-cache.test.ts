import { expect, test } from 'vitest';
import { type Turn, VersionCache } from './version-cache.ts';

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

test('nobody waits in the turn of another address, and an address takes one turn for what it asks twice', async () => {
  const cache = new VersionCache(100, bytesOf);
  const turns: (() => void)[] = [];
  let begun = 0;
  const ask = (address: string | undefined) =>
    cache.answerInTurn(
      'one',
      'a',
      {
        address,
        take: async (work) => {
          if (address !== undefined) await new Promise<void>((come) => turns.push(come));
          return work();
        },
      },
      async () => {
        begun++;
        return answer(10);
      },
    );
  const flood = [ask('192.0.2.1'), ask('192.0.2.1')];
  const reader = ask('198.51.100.1');
  expect(turns).toHaveLength(2);
  turns[1]?.();
  const made = await reader;
  cache.keep('one', 'a', made);
  turns[0]?.();
  expect(await Promise.all(flood)).toEqual([made, made]);
  expect(begun).toBe(1);
  // What is a part of a turn already waits for no other.
  const inside = new VersionCache(100, bytesOf);
  const never: Turn = { address: '192.0.2.1', take: () => new Promise(() => undefined) };
  void inside.answerInTurn('one', 'a', never, async () => answer(1));
  const own: Turn = { address: undefined, take: (work) => work() };
  expect((await inside.answerInTurn('one', 'a', own, async () => answer(2))).body).toHaveLength(2);
});
