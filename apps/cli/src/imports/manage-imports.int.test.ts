import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

const HEADER = 'location,iso_code,date,total_vaccinations,people_vaccinated';

test('an import says what it takes back, is listed, and is undone once', async () => {
  const folder = temporaryFolder();
  const write = (name: string, ...lines: string[]) =>
    writeFileSync(join(folder, name), [HEADER, ...lines, ''].join('\n'));
  const own = ['--data', 'data'];
  const take = (file: string, ...more: string[]) =>
    runIn(folder, ['import', 'owid', file, ...own, '--known-on', '2024-02-01', ...more]);
  write(
    'first.csv',
    'Chad,TCD,2024-01-07,5000,400',
    'Chad,TCD,2024-01-14,50,4',
    'Chad,TCD,2024-01-21,5100,410',
  );
  write('second.csv', 'Chad,TCD,2024-01-07,5000,400', 'Chad,TCD,2024-01-21,5100,');
  write('impossible.csv', 'Chad,TCD,2024-01-28,5000,6000');

  const first = await take('first.csv');
  expect(first).toMatchObject({ code: 0, err: '' });
  const id = /--undo (\S+)/.exec(first.out)?.[1] ?? '';
  // As it can be copied: with the folder that was named.
  expect(first.out).toMatch(/^To undo it: (npx )?sahakarya imports --undo \S+ --data \S+$/m);
  const dry = await take('second.csv', '--dry-run');
  expect(dry.code).toBe(3);
  expect(dry.out).toMatch(/^no longer in the file +1$/m);
  expect(dry.out).toMatch(/^figures that are empty now +1$/m);
  expect(dry.out).toContain('--take-back alone');
  const refused = await take('second.csv');
  expect(refused).toMatchObject({ code: 3, out: '' });
  expect(refused.err).not.toContain('--partly');
  expect(refused.err.replaceAll(/\s+/g, ' ')).toContain('with --take-back; or, where');
  expect(refused.err.replaceAll(/\s+/g, ' ')).toContain(
    'lacks rows: 1 of 3, and in its other rows figures: 1',
  );
  expect((await take('second.csv', '--take-back', '--dry-run')).code).toBe(0);

  const impossible = await take('impossible.csv');
  expect(impossible.err).toContain('row 2, people_vaccinated, "6000": This cannot be true');
  const taken = await take('impossible.csv', '--with-impossible');
  expect(taken.out).toMatch(/^taken though they cannot be true, flagged and kept out of sums +1$/m);
  expect(taken.out).toContain('cannot be');

  const dryUndoing = await runIn(folder, ['imports', ...own, '--undo', id.slice(0, 8), '--dry-run']);
  expect(dryUndoing.out).toMatch(/^reversed: they hold no more +3$/m);
  expect((await runIn(folder, ['imports', ...own])).out).toMatch(
    new RegExp(`${id}.*Our World in Data.*holds`),
  );
  const undone = await runIn(folder, ['imports', ...own, '--undo', id]);
  expect(undone).toMatchObject({ code: 0, err: '' });
  expect(undone.out).toContain('The import is undone');
  const again = await runIn(folder, ['imports', ...own, '--undo', id]);
  expect(again.out).toContain('it is undone already');
  const listed = await runIn(folder, ['imports', ...own, '--json']);
  expect(JSON.parse(listed.out).imports).toMatchObject([
    { undoes: id },
    { rows: 1 },
    { import: id, undone: 3 },
  ]);
  const undoing: string = JSON.parse(listed.out).imports[0].import;
  for (const more of [[], ['--dry-run']]) {
    const ofUndoing = await runIn(folder, ['imports', ...own, '--undo', undoing, ...more]);
    expect(ofUndoing).toMatchObject({ code: 2, out: '' });
    expect(ofUndoing.err.replaceAll(/\s+/g, ' ')).toBe(
      `${undoing}: This undid an import, and cannot be undone itself. Import the file once more. `,
    );
  }
});

test.each([
  [['imports', '--undo', 'x'], 'There is no import x'],
  [['imports', '--undo', 'abcd'], 'There is no import abcd'],
  [['imports', '--dry-run'], '--dry-run goes with --undo.'],
])('%j is wrong use', async (words, says) => {
  const { code, err } = await runIn(temporaryFolder(), words);
  expect(code).toBe(2);
  expect(err.replaceAll('\n', ' ')).toContain(says);
});
