import { expect, test } from 'vitest';
import { type Turn, type Version, VersionCache } from './version-cache.ts';

const ONE: Version = { subject: 'figures', version: '1' };
const TWO: Version = { subject: 'figures', version: '2' };
const OTHER: Version = { subject: 'scenarios', version: '1' };

const answer = (bytes: number) => ({ body: Buffer.alloc(bytes) });
const bytesOf = ({ body }: { readonly body: Buffer }) => body.length;

test('keeps answers for one version of the data, and forgets them with the next', () => {
  const cache = new VersionCache(100, bytesOf);
  const kept = answer(10);
  cache.keep(ONE, 'a', kept);
  expect(cache.find(ONE, 'a')).toBe(kept);
  expect(cache.find(TWO, 'a')).toBeUndefined();
  cache.keep(TWO, 'b', answer(10));
  expect(cache.find(ONE, 'a')).toBeUndefined();
  expect(cache.find(TWO, 'a')).toBeUndefined();
});

test('forgets nothing of a subject when another one has a new version', () => {
  const cache = new VersionCache(100, bytesOf);
  const [figures, scenarios] = [answer(10), answer(20)];
  cache.keep(ONE, 'a', figures);
  cache.keep(OTHER, 'a', scenarios);
  expect([cache.find(ONE, 'a'), cache.find(OTHER, 'a')]).toEqual([figures, scenarios]);
  cache.keep(TWO, 'b', answer(10));
  expect(cache.find(ONE, 'a')).toBeUndefined();
  expect(cache.find(OTHER, 'a')).toBe(scenarios);
});

test('throws away what was asked for longest ago when it is full, and keeps nothing that is too large', () => {
  const cache = new VersionCache(100, bytesOf);
  for (const name of ['a', 'b', 'c']) cache.keep(ONE, name, answer(33));
  cache.find(ONE, 'a');
  cache.keep(ONE, 'd', answer(33));
  expect(cache.find(ONE, 'b')).toBeUndefined();
  expect(cache.find(ONE, 'a')).toBeDefined();
  cache.keep(ONE, 'e', answer(101));
  expect(cache.find(ONE, 'e')).toBeUndefined();
  cache.keep(ONE, 'f', answer(100));
  expect(cache.find(ONE, 'f')).toBeDefined();
});

test('makes an answer once for all who ask for it meanwhile, and again after one that failed', async () => {
  const cache = new VersionCache(100, bytesOf);
  const made = answer(10);
  let begun = 0;
  const make = async () => {
    begun++;
    await Promise.resolve();
    if (begun === 1) throw new Error('gone');
    cache.keep(ONE, 'a', made);
    return made;
  };
  const failing = [cache.answer(ONE, 'a', make), cache.answer(ONE, 'a', make)];
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(begun).toBe(1);
  const asked = [cache.answer(ONE, 'a', make), cache.answer(ONE, 'a', make)];
  expect(await Promise.all(asked)).toEqual([made, made]);
  expect(await cache.answer(ONE, 'a', make)).toBe(made);
  expect(begun).toBe(2);
});

test('nobody waits in the turn of another address, and an address takes one turn for what it asks twice', async () => {
  const cache = new VersionCache(100, bytesOf);
  const turns: (() => void)[] = [];
  let begun = 0;
  const ask = (address: string | undefined) =>
    cache.answerInTurn(
      ONE,
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
  cache.keep(ONE, 'a', made);
  turns[0]?.();
  expect(await Promise.all(flood)).toEqual([made, made]);
  expect(begun).toBe(1);
  // What is a part of a turn already waits for no other.
  const inside = new VersionCache(100, bytesOf);
  const never: Turn = { address: '192.0.2.1', take: () => new Promise(() => undefined) };
  void inside.answerInTurn(ONE, 'a', never, async () => answer(1));
  const own: Turn = { address: undefined, take: (work) => work() };
  expect((await inside.answerInTurn(ONE, 'a', own, async () => answer(2))).body).toHaveLength(2);
});
