import { expect, it } from 'vitest';
import { NoTurn, Turns } from './turns.ts';

const LIMITS = { atOnceOfAddress: 1, atOnce: 2, waitingOfAddress: 3, waiting: 5 };

/** Work that is told when to end, and notes in which order it began. */
function work(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (address: string, name: string, cost = 1) =>
    turns.take(address, cost, async () => {
      begun.push(name);
      await new Promise<void>((end) => ends.set(name, end));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, take, end };
}

it('goes round the addresses, however much one of them asks for', async () => {
  const { begun, take, end } = work(new Turns(LIMITS));
  const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) => take(name.slice(0, 1), name));
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1', 'b1']);
  for (const name of ['a1', 'a2', 'b1', 'c1', 'b2', 'a3']) await end(name);
  await Promise.all(all);
  expect(begun).toEqual(['a1', 'b1', 'a2', 'c1', 'b2', 'a3']);
});

it('refuses what an address asks for beyond its queue, and what all ask for beyond theirs', async () => {
  const turns = new Turns(LIMITS);
  const { take } = work(turns);
  const first = ['a', 'a', 'a', 'a', 'b', 'c', 'c'].map((address, at) => take(address, `${address}${at}`));
  await expect(take('a', 'more')).rejects.toEqual(new NoTurn('address'));
  await expect(take('d', 'other')).rejects.toEqual(new NoTurn('all'));
  await new Promise(setImmediate);
  expect(turns.load).toEqual({ running: 2, waiting: 5 });
  expect(first).toHaveLength(7);
});

it('lets no small work pass a large piece for ever, and takes one that is larger than all', async () => {
  const { begun, take, end } = work(new Turns({ ...LIMITS, atOnceOfAddress: 2 }));
  const all = [take('a', 'small'), take('b', 'large', 2), take('c', 'late'), take('d', 'vast', 9)];
  await new Promise(setImmediate);
  expect(begun).toEqual(['small']);
  await end('small');
  expect(begun).toEqual(['small', 'large']);
  await end('large');
  await end('late');
  expect(begun).toEqual(['small', 'large', 'late', 'vast']);
  await end('vast');
  await Promise.all(all);
});

it('goes on after work that failed', async () => {
  const turns = new Turns(LIMITS);
  await expect(turns.take('a', 1, async () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await turns.take('a', 1, async () => 'done')).toBe('done');
  expect(turns.load).toEqual({ running: 0, waiting: 0 });
});
