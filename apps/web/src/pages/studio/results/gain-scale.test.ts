import { expect, test } from 'vitest';
import { gainScale } from './gain-scale.ts';

test.each([
  [[], 'gain'],
  [[0, 0], 'gain'],
  [[-50, 3], 'gain'],
  [[9.9, -1], 'gainTenth'],
  [[0, -0.99], 'gainHundredth'],
] as const)('gains of %j have the colours of %s', (gains, scale) => {
  expect(gainScale(gains.map((gain) => ({ plan: 10 + gain, baseline: 10 }))).scale).toBe(scale);
});
