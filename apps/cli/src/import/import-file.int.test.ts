import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

const BIN = fileURLToPath(new URL('../../bin/sahakarya.js', import.meta.url));

const HEADER = 'location,iso_code,date,total_vaccinations,people_vaccinated';
const GOOD = ['Chad,TCD,2021-08-05,25000,20000', 'World,OWID_WRL,2021-08-05,4300000000,'];

const made = mkdtempSync(join(tmpdir(), 'sahakarya-cli-'));

beforeAll(async () => {
  writeFileSync(join(made, 'good.csv'), [HEADER, ...GOOD, ''].join('\n'));
  const { code, err } = await runIn(made, ['import', 'owid', 'good.csv', '--data', 'data', '--dry-run']);
  expect([code, err]).toEqual([0, '']);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A new folder with a data folder `data` in it that has the reference data already: loading them takes seconds. */
function startedFolder(): string {
  const folder = temporaryFolder();
  cpSync(join(made, 'data'), join(folder, 'data'), { recursive: true, preserveTimestamps: true });
  return folder;
}

test('tells what would change, refuses a file with faults, takes the rest when told, and takes it once', async () => {
  const folder = startedFolder();
  const write = (name: string, ...lines: string[]) =>
    writeFileSync(join(folder, name), [HEADER, ...lines, ''].join('\n'));
  write('good.csv', ...GOOD);
  write('bad.csv', ...GOOD, 'Chad,TCD,2021-02-30,1,', 'Atlantis,ATL,2021-08-05,1,');
  const words = (file: string, ...more: string[]) => [
    'import',
    'owid',
    file,
    '--data',
    'data',
    '--known-on',
    '2023-10-25',
    ...more,
  ];

  const dry = await runIn(folder, words('good.csv', '--dry-run'));
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toContain('Nothing was changed: this is what an import would do');
  expect(dry.out).toMatch(/^new +1$/m);
  expect(dry.out).toContain('OWID_WRL: 1');

  const refused = await runIn(folder, words('bad.csv'));
  expect(refused).toMatchObject({ code: 3, out: '' });
  expect(refused.err).toContain('The file has 2 faults. Nothing was imported.');
  expect(refused.err).toContain('row 4, date, "2021-02-30": The calendar has no such day.');
  expect(refused.err).toContain('row 5, iso_code, "ATL"');

  write('unruly.csv', 'Chad,T\x1b[2J\x9b2JD,2021-08-05,1,');
  const unruly = await runIn(folder, words('unruly.csv'));
  expect(unruly.err).toContain('row 2: There is a character in this row that nobody sees');
  expect(unruly.err).not.toContain('[2J');

  const partly = await runIn(folder, words('bad.csv', '--partly', '--json'));
  expect(partly.code).toBe(0);
  expect(JSON.parse(partly.out)).toMatchObject({
    command: 'import',
    ok: true,
    state: 'imported',
    known_on: '2023-10-25',
    rows: { read: 4, new: 1, refused: 2, skipped: 1 },
    fault_count: 2,
  });

  write('later.csv', 'Chad,TCD,2021-08-06,26000,20000');
  const told = await runIn(folder, words('later.csv'));
  // A page for each country, what the first page opens on, and the newest day that there is.
  expect(told.out).toMatch(
    /To be seen at\n +http:\/\/localhost:\d+\/destinations\/TCD\?day=2021-08-06&reading=revised\n/,
  );
  expect(told.out).toMatch(/http:\/\/localhost:\d+\/ \(opens on 2021-08-04\)/);
  expect(told.out).toMatch(/\/\?day=2023-01-01 \(the newest day/);

  const again = await runIn(folder, words('good.csv', '--json'));
  expect(JSON.parse(again.out)).toMatchObject({ state: 'unchanged', rows: { unchanged: 1 } });
});

test('says whose file it is, and takes it for Our World in Data’s where nobody does', async () => {
  const folder = startedFolder();
  writeFileSync(join(folder, 'own.csv'), [HEADER, ...GOOD, ''].join('\n'));
  const words = ['import', 'owid', 'own.csv', '--data', 'data', '--known-on', '2023-10-25'];
  const one = (text: string) => text.replaceAll(/\s+/g, ' ');
  expect(one((await runIn(folder, [...words, '--dry-run'])).out)).toContain(
    'Taken for Our World in Data’s file, CC-BY-4.0. Where it is somebody else’s, say whose with --publisher and --licence.',
  );
  const own = [
    '--publisher',
    'Ministry of Health',
    '--licence',
    'CC0-1.0',
    '--url',
    'https://health.example',
  ];
  expect(one((await runIn(folder, [...words, ...own, '--dry-run'])).out)).toContain(
    'Published by Ministry of Health: Vaccinations, as of 2023-10-25. Licence: CC0-1.0.',
  );
  const taken = await runIn(folder, [...words, ...own, '--json']);
  expect(JSON.parse(taken.out).source).toMatchObject({
    publisher: 'Ministry of Health',
    url: 'https://health.example',
    assumed: false,
  });
  for (const [more, says] of [
    [['--publisher', 'Ministry of Health'], '--licence: Say on what terms'],
    [['--licence', 'CC0-1.0'], '--publisher: Say whose file it is'],
    [[...own, '--title', '+1'], '--title +1: Begin with a letter or a digit'],
    [
      ['--publisher', 'Ministry', '--licence', 'CC0-1.0', '--url', 'file:///etc'],
      '--url file:///etc: Give an address',
    ],
  ] as const) {
    const { code, err } = await runIn(folder, [...words, ...more]);
    expect([code, one(err)]).toEqual([2, expect.stringContaining(says)]);
  }
});

test('names the address at which the server answers that runs on the folder, and the day of the figure', async () => {
  const folder = startedFolder();
  writeFileSync(join(folder, 'in.csv'), [HEADER, 'Chad,TCD,2021-08-06,26000,20000', ''].join('\n'));
  const words = [BIN, 'serve', '--data', 'data', '--port', '0', '--json'];
  const server = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(server, 'exit');
  onTestFinished(async () => {
    server.kill('SIGTERM');
    await ended;
  });
  let said = '';
  for await (const chunk of server.stdout) {
    said += String(chunk);
    if (said.includes('}')) break;
  }
  const { address } = JSON.parse(said);
  expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  const line = ['import', 'owid', 'in.csv', '--data', 'data', '--known-on', '2023-10-25'];
  const { out } = await runIn(folder, line);
  const [, seen = ''] = /To be seen at\n +(\S+)\n/.exec(out) ?? [];
  expect(seen).toBe(`${address}/destinations/TCD?day=2021-08-06&reading=revised`);
  expect(await (await fetch(seen)).text()).toContain('26,000');
});

test('takes the report of the day where its operator is, however far east', () => {
  const folder = startedFolder();
  const zone = 'Pacific/Kiritimati';
  const today = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date());
  writeFileSync(join(folder, 'in.csv'), `${HEADER}\nKiribati,KIR,${today},300000,150000\n`);
  const words = [BIN, 'import', 'owid', 'in.csv', '--data', 'data', '--dry-run', '--json'];
  const { stdout } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, known_on: today, rows: { new: 1 }, fault_count: 0 });
});

test.skipIf(process.platform === 'win32')('neither waits for a pipe nor reads a device', async () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  for (const file of ['pipe.csv', '/dev/zero']) {
    const { code, err } = await runIn(folder, ['import', 'owid', file]);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be read: it is no plain file.')]);
  }
});

test('refuses a file that is too large before it is read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'large.csv'), '');
  truncateSync(join(folder, 'large.csv'), 2 ** 28 + 1);
  const { code, err } = await runIn(folder, ['import', 'owid', 'large.csv']);
  expect([code, err]).toEqual([
    2,
    'The file large.csv has more than 256 MB. Give a file of at most 256 MB.\n',
  ]);
});

test('a day before there were any reports is a fault of its row, whatever else the command is told', async () => {
  const folder = startedFolder();
  const days = ['0000-01-01', '0001-01-01', '1900-01-01', '2012-11-27', '2020-11-30'];
  writeFileSync(
    join(folder, 'early.csv'),
    [HEADER, ...days.map((day) => `Kenya,KEN,${day},2,`), ...GOOD, ''].join('\n'),
  );
  const words = ['import', 'owid', 'early.csv', '--data', 'data', '--known-on', '2023-10-25'];
  const refused = await runIn(folder, words);
  expect(refused).toMatchObject({ code: 3, out: '' });
  expect(refused.err.replaceAll(/\s+/g, ' ')).toContain(
    `5 rows (2, 3, 4, 5, 6), date, ${days.map((day) => `"${day}"`).join(', ')}: A report of a day before anybody reported doses. Check the date: figures here begin on 2020-12-01.`,
  );
  for (const more of [['--dry-run', '--partly'], ['--partly']]) {
    const { code, err, out } = await runIn(folder, [...words, ...more, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ rows: { new: 1, refused: 5 }, fault_count: 5 });
  }
});

test('a day that is still to come is told as that, and options as the command has them', async () => {
  const folder = startedFolder();
  const lines = [...GOOD, 'Chad,TCD,2023-10-26,30000,20000', 'Chad,TCD,2021-10-20,300,2000', ''];
  writeFileSync(join(folder, 'late.csv'), [HEADER, ...lines].join('\n'));
  const words = ['import', 'owid', 'late.csv', '--data', 'data', '--known-on', '2023-10-25'];
  const refused = (await runIn(folder, words)).err.replaceAll(/\s+/g, ' ');
  expect(refused).toContain('Check the date, or give a later day with --known-on.');
  expect(refused).toContain('with --with-impossible.');
  const dry = await runIn(folder, [...words, '--dry-run']);
  expect(dry.out.replaceAll(/\s+/g, ' ')).toContain('some rows have a fault in their country, their day');
  for (const text of [refused, dry.out]) expect(text).not.toMatch(/[a-z]_(?:on|impossible|new|back)\b/);
  const json = JSON.parse((await runIn(folder, [...words, '--dry-run', '--json'])).out);
  expect(json.faults[0].mend).toContain('--known-on');
});

test.each([
  [['import', 'who', 'x.csv'], 'There is no kind of file who.'],
  [['import', 'owid', 'none.csv'], 'The file none.csv cannot be read: there is no such file or folder.'],
  [['import', 'owid', '.', '--known-on', '2021-02-30'], '--known-on 2021-02-30'],
  [['import', 'owid', '.', '--known-on', '2999-01-01'], '--known-on 2999-01-01'],
  [['import', 'owid', '.', '--known-on', '0000-01-01'], 'from 2020-12-01 on'],
  [['import', 'owid', '.', '--known-on', '2020-11-30'], '--known-on 2020-11-30'],
  [['import', 'owid', '.', '--only-new', '--take-back'], '--take-back goes not with --only-new'],
  [['import', 'owid', '.'], 'The file . cannot be read: it is no plain file.'],
])('%j is wrong use', async (words, says) => {
  const { code, err } = await runIn(temporaryFolder(), words);
  expect(code).toBe(2);
  expect(err.replaceAll(/\s+/g, ' ')).toContain(says);
});
