import { expect, test } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

test('makes a token, lists it without its text, and withdraws it once', async () => {
  const folder = temporaryFolder();
  const words = (...more: string[]) => ['token', '--data', 'data', ...more];
  const made = await runIn(folder, words('--name', 'weekly import', '--days', '30', '--json'));
  expect(made).toMatchObject({ code: 0, err: '' });
  const { token, id, name } = JSON.parse(made.out);
  expect(token).toMatch(/^sahakarya_[\w-]{43}$/);
  expect(name).toBe('weekly import');

  const listed = await runIn(folder, words('--list'));
  expect(listed.out).toContain(id);
  expect(listed.out).toContain('weekly import');
  expect(listed.out).not.toContain(token.slice(10));

  expect(await runIn(folder, words('--withdraw', id))).toMatchObject({ code: 0 });
  expect(await runIn(folder, words('--withdraw', id))).toMatchObject({ code: 2 });
  expect((await runIn(folder, words('--list'))).out).toContain('withdrawn on');

  const unruly = 'a\x1b]0;pwned\x07\x9b2Jb';
  for (const { out } of [await runIn(folder, words('--name', unruly)), await runIn(folder, words('--list'))])
    expect(out.replaceAll('\n', ' ')).toContain('a\\u001b]0;pwned\\u0007\\u009b2Jb');
});

test.each([
  [['token', '--days', '0'], '--days 0'],
  [['token', '--days', 'ten'], '--days ten'],
  [['token', '--name', ' '], 'A name has 1 to 100 characters.'],
  [['token', '--withdraw', 'x'], 'There is no token x'],
])('%j is wrong use', async (words, says) => {
  const { code, err } = await runIn(temporaryFolder(), words);
  expect(code).toBe(2);
  expect(err.replaceAll('\n', ' ')).toContain(says);
});
