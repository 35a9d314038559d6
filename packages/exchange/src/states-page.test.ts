import { expect, test } from 'vitest';
import { statesPage } from './states-page.ts';

test('the page of states is what the tables say', async () => {
  await expect(statesPage()).toMatchFileSnapshot('../STATES.md');
});
