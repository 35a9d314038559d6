import { expect, test } from 'vitest';
import { SharedRead } from './shared-read.ts';

/** A read of a value that changes, each ended by hand. */
function reads() {
  const ends: (() => void)[] = [];
  const source = { value: 0, begun: 0 };
  const shared = new SharedRead(async () => {
    source.begun++;
    const { value } = source;
    await new Promise<void>((resolve) => ends.push(resolve));
    if (value < 0) throw new Error('gone');
    return value;
  });
  return { source, shared, end: () => ends.shift()?.() };
}

test('who asks while a read is under way gets what is read after the question', async () => {
  const { source, shared, end } = reads();
  const first = shared.ask();
  source.value = 1;
  const others = [shared.ask(), shared.ask(), shared.ask()];
  end();
  expect(await first).toBe(0);
  await Promise.resolve();
  end();
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  expect(source.begun).toBe(2);
});

test('a question after an answer is read anew', async () => {
  const { source, shared, end } = reads();
  const first = shared.ask();
  end();
  await first;
  source.value = 2;
  const second = shared.ask();
  end();
  expect(await second).toBe(2);
});

test('a read that fails fails for those who share it, and for nobody after', async () => {
  const { source, shared, end } = reads();
  source.value = -1;
  const first = shared.ask();
  const second = shared.ask();
  source.value = 3;
  end();
  await expect(first).rejects.toThrow('gone');
  await Promise.resolve();
  await Promise.resolve();
  end();
  expect(await second).toBe(3);
});
