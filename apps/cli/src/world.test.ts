import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from './testing/recording-terminal.ts';

const LOW_INCOME_AT_END = { pooled: '96.5', surplus: '30.5', own: '28.2' };

it.each(Object.entries(LOW_INCOME_AT_END))('plans the world %s, and the plan holds', async (sharing, low) => {
  const folder = temporaryFolder();
  const policy = ['--policy', `sharing=${sharing}`];
  const { out } = await runIn(folder, ['plan', 'world-2021-08', '--out', 'out', ...policy]);
  expect(out).toMatch(new RegExp(`^Low-income countries reach ${low} doses per 100 people`));
  const { code } = await runIn(folder, ['verify', 'world-2021-08', 'out', ...policy]);
  expect(code).toBe(0);
});
