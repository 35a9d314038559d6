import { expect, test } from 'vitest';
import { GatheredQuestions } from './gathered-questions.ts';

/** Answers from a source that changes, each answering ended by hand. */
function answering() {
  const ends: (() => void)[] = [];
  const source = { value: 0, asked: [] as (readonly string[])[] };
  const gathered = new GatheredQuestions(async (questions) => {
    source.asked.push(questions);
    const { value } = source;
    await new Promise<void>((resolve) => ends.push(resolve));
    if (value < 0) throw new Error('gone');
    return new Map(questions.filter((one) => one !== 'nobody').map((one) => [one, `${one} ${value}`]));
  });
  const begun = async (times: number) => {
    while (source.asked.length < times) await new Promise(setImmediate);
  };
  return { source, gathered, begun, end: () => ends.shift()?.() };
}

test('who asks at the same time is answered together, each with their own answer', async () => {
  const { source, gathered, begun, end } = answering();
  const asked = ['a', 'b', 'a', 'nobody'].map((question) => gathered.ask(question));
  await begun(1);
  end();
  expect(await Promise.all(asked)).toEqual(['a 0', 'b 0', 'a 0', undefined]);
  expect(source.asked).toEqual([['a', 'b', 'nobody']]);
});

test('who asks while others are answered gets what holds after the question', async () => {
  const { source, gathered, begun, end } = answering();
  const first = gathered.ask('a');
  await begun(1);
  source.value = 1;
  const others = ['a', 'b'].map((question) => gathered.ask(question));
  end();
  expect(await first).toBe('a 0');
  await begun(2);
  source.value = 2;
  const third = gathered.ask('a');
  end();
  expect(await Promise.all(others)).toEqual(['a 1', 'b 1']);
  await begun(3);
  end();
  expect(await third).toBe('a 2');
});

test('what fails fails for those who asked together, and for nobody after', async () => {
  const { source, gathered, begun, end } = answering();
  source.value = -1;
  const first = gathered.ask('a');
  await begun(1);
  source.value = 3;
  const second = gathered.ask('a');
  end();
  await expect(first).rejects.toThrow('gone');
  await begun(2);
  end();
  expect(await second).toBe('a 3');
});
