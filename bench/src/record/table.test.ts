import { expect, test } from 'vitest';
import { table } from './table.ts';

test('the table is Markdown with columns of even width', () => {
  const line = {
    work: 'a plan',
    mustReach: '≤ 500 ms',
    goal: '',
    measured: '46 ms',
    ratioToPeer: '',
    samples: [],
  };
  expect(table([line])).toBe(
    [
      '| work   | must reach | goal | measured | ratio to peer |',
      '| ------ | ---------- | ---- | -------- | ------------- |',
      '| a plan | ≤ 500 ms   |      | 46 ms    |               |',
    ].join('\n'),
  );
});
