import { expect, test } from 'vitest';
import { mailTrouble } from './mail-trouble.ts';

test('a code is told in words, with itself behind them, and an unknown one alone', () => {
  expect(mailTrouble('EAUTH 535')).toMatch(/^it does not take user and password.*\(EAUTH 535\)$/);
  expect(mailTrouble('ESOCKET')).toMatch(/\(ESOCKET\)$/);
  expect(mailTrouble('unknown')).toBe('unknown');
});
