import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NoTurn } from '../../../platform/turns.ts';
import { isEasilyGuessed } from './easily-guessed.ts';
import { Passwords } from './hash-password.ts';

test('a password is kept as Argon2id with what OWASP asks for, and differs each time', async () => {
  const passwords = new Passwords();
  const hash = await passwords.hash('a', 'four brown horses sing');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.hash('a', 'four brown horses sing')).not.toBe(hash);
  expect(await passwords.isRight('a', 'four brown horses sing', hash)).toBe(true);
  expect(await passwords.isRight('a', 'Four brown horses sing', hash)).toBe(false);
  expect(await passwords.isRight('a', 'four brown horses sing', undefined)).toBe(false);
  const accented = await passwords.hash('a', 'quatre chev\u0065\u0301s chantent');
  expect(await passwords.isRight('a', 'quatre chev\u00e9s chantent', accented)).toBe(true);
});

test('two are worked on at a time, few wait, and one network leaves room for others', async () => {
  const passwords = new Passwords();
  const known = await passwords.hash('a', 'x');
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, passwords.load.running);
  }, 1);
  const many = Promise.allSettled(Array.from({ length: 60 }, () => passwords.isRight('a', 'y', known)));
  await pause(0);
  expect(passwords.load.waiting).toBeLessThanOrEqual(32);
  const other = passwords.isRight('b', 'x', known);
  const ends = await many;
  clearInterval(watch);
  const refused = ends.filter((end) => end.status === 'rejected');
  expect(refused.length).toBeGreaterThanOrEqual(60 - 34);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(NoTurn);
  expect([await other, most]).toEqual([true, 2]);
});

test.each([
  'aaaaaaaaaaaa',
  'abababababab',
  '123456789012',
  'abcdefghijkl',
  'password1234',
  'P@ssw0rd2026',
  'qwertyuiop12',
  'sahakarya2026',
  'Sahakarya!!!1',
  'amina.diallo1',
  'DialloDiallo1',
  'welcome12345',
  'letmeinadmin',
  'iloveyou1234',
])('%s is guessed easily', (password) => {
  expect(isEasilyGuessed(password, ['Amina Diallo', 'amina.diallo@health.example'])).toBe(true);
});

test.each([
  'four brown horses sing',
  'तुमचे घोडे गातात',
  'quatre chevaux bruns',
  'xK9#mQ2$vL5n',
  '四匹棕色的馬在唱歌呢嗎是的',
  'Amina sings with four horses',
])('%s is not', (password) => {
  expect(isEasilyGuessed(password, ['Amina Diallo', 'amina.diallo@health.example'])).toBe(false);
});
