import { expect, test } from 'vitest';
import { runModule } from '../../platform/testing/child.ts';
import { EXAMPLE_SCENARIO } from '../../testing/example-scenario.ts';
import { contentHash } from './content-hash.ts';
import { plansOf } from './plans-of.ts';

const ask = (body: string) =>
  runModule(`
    import { plansInThread } from '{dist}/capabilities/scenarios/planning-thread.js';
    import { contentHash } from '{dist}/capabilities/scenarios/content-hash.js';
    const files = new Map(${JSON.stringify([...EXAMPLE_SCENARIO].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))}
      .map(([name, text]) => [name, Buffer.from(text)]));
    ${body}
  `);

test('a thread makes the same plans, and leaves its server free meanwhile', async () => {
  const child = ask(`
    let turns = 0;
    const turn = () => { turns += 1; timer = setImmediate(turn); };
    let timer = setImmediate(turn);
    for await (const { sharing, files: plan } of plansInThread(files, ['own'], new AbortController().signal)) {
      console.log(sharing + ' ' + contentHash(plan) + ' ' + (turns > 10));
      turns = 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    clearImmediate(timer);
    console.log('end');
  `);
  for (const { sharing, files } of plansOf(EXAMPLE_SCENARIO, ['own']))
    expect(await child.next()).toBe(`${sharing} ${contentHash(files)} true`);
  expect(await child.next()).toBe('end');
  expect(await child.ended).toBe(0);
});

test('a thread that is told to stop ends, and one that fails says why', async () => {
  const child = ask(`
    const asked = async (files, signal) => {
      try {
        for await (const plan of plansInThread(files, [], signal)) console.log('a plan');
      } catch (error) { console.log(error.name + ': ' + error.message); }
    };
    await asked(files, AbortSignal.timeout(1));
    await asked(new Map([['lots.csv', Buffer.from('x')]]), new AbortController().signal);
  `);
  expect(await child.next()).toMatch(/^(AbortError|TimeoutError): /);
  expect(await child.next()).toContain('the scenario has faults: ');
  expect(await child.ended).toBe(0);
});
