import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from './testing/recording-terminal.ts';

const BIN = fileURLToPath(new URL('../bin/sahakarya.js', import.meta.url));
const UNSHARE = ['--user', '--map-root-user', '--mount'];

const canMount =
  spawnSync('unshare', [...UNSHARE, 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /tmp']).status === 0;

/** What a command said and how it ended, on a disk of its own. */
interface Ended {
  readonly code: number;
  readonly document: { readonly code?: string; readonly parameters?: Readonly<Record<string, string>> };
}

/**
 * Runs commands on a small disk, one after the other, with --json. It is full from the command on that begins with `!`.
 *
 * @param megabytes of the disk
 */
function runOnDisk(folder: string, megabytes: number, commands: readonly string[]): Ended[] {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const script = [
    `mount -t tmpfs -o size=${megabytes}m tmpfs ${disk} && cd ${disk} || exit 1`,
    ...commands.flatMap((command, n) => [
      ...(command.startsWith('!') ? [`dd if=/dev/zero of=filling bs=4k 2>/dev/null`] : []),
      `"${process.execPath}" "${BIN}" ${command.replace('!', '')} --json >${folder}/${n}.json 2>${folder}/${n}.err`,
      `echo $?`,
    ]),
  ].join('\n');
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('SAHAKARYA_'));
  const env = { ...Object.fromEntries(others), PORT: '0' };
  const { stdout } = spawnSync('unshare', [...UNSHARE, 'sh', '-c', script], { encoding: 'utf8', env });
  const read = (n: number) =>
    spawnSync('cat', [join(folder, `${n}.json`)], { encoding: 'utf8' }).stdout || '{}';
  return stdout
    .trim()
    .split('\n')
    .map((code, n) => ({ code: Number(code), document: JSON.parse(read(n)) }));
}

const title = (text: string) =>
  canMount ? text : `${text} … not run: user namespaces with mounts are not allowed`;

it.skipIf(!canMount)(title('every command on a full disk names the disk and what it needs'), async () => {
  const folder = temporaryFolder();
  const csv =
    'location,iso_code,date,total_vaccinations,people_vaccinated\nChad,TCD,2021-08-05,25000,20000\n';
  writeFileSync(join(folder, 'figures.csv'), csv);
  const ends = runOnDisk(folder, 200, [
    'token --data data',
    `backup ${folder}/all.tar --data data`,
    '!serve --data data',
    'serve --data new-data',
    'backup all.tar --data data',
    `backup ${folder}/more.tar --data data`,
    `import owid ${folder}/figures.csv --data data`,
    `restore ${folder}/all.tar --data new-data`,
    'token --data data',
    'plan world-2021-08 --out plan',
    'new my-scenario',
  ]);
  expect(ends.slice(0, 2).map(({ code }) => code)).toEqual([0, 0]);
  const inFolder = (name: string) => join(folder, 'disk', name);
  expect(ends.slice(2).map(({ code, document }) => [code, document.code, document.parameters])).toEqual(
    [
      ['data', '64'],
      ['new-data', '128'],
      ['data', '64'],
      ['data', '64'],
      ['data', '64'],
      ['new-data', '128'],
      ['data', '64'],
      ['plan', '2'],
      ['my-scenario', '1'],
    ].map(([name = '', needed]) => [4, 'disk-full', { folder: inFolder(name), free: '0', needed }]),
  );
});

it.skipIf(!canMount)(
  title('a first start without room for the figures, and a backup onto a full disk'),
  () => {
    const folder = temporaryFolder();
    // The folder of the data is not on the small disk here.
    const [, made, full] = runOnDisk(folder, 1, [
      `token --data ${folder}/data`,
      `backup small.tar --data ${folder}/data`,
      `!backup large.tar --data ${folder}/data`,
    ]);
    expect([made?.code, full?.code, full?.document.code]).toEqual([0, 4, 'disk-full']);
    const { parameters } = full?.document ?? {};
    expect([parameters?.folder, Number(parameters?.needed) > 5]).toEqual([join(folder, 'disk'), true]);
    const other = temporaryFolder();
    const [tight] = runOnDisk(other, 70, ['serve --data data']);
    expect([tight?.code, tight?.document.code, tight?.document.parameters?.needed]).toEqual([
      4,
      'disk-full',
      '128',
    ]);
  },
);

it
  .skipIf(process.platform !== 'linux')
  .each(['worlds', 'worlds --json', '--help', 'check world-2021-08', 'nonsense'])(
  'what has no room for its output says so, after %s',
  (words) => {
    const run = (streams: string) =>
      spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" ${words} ${streams}`], { encoding: 'utf8' });
    const { status, stderr } = run('>/dev/full');
    // What is wrong use has nothing to say to the standard output.
    if (words === 'nonsense') expect([status, stderr]).toEqual([2, expect.stringContaining('nonsense')]);
    else
      expect([status, stderr]).toEqual([
        4,
        'The output cannot be written: the disk is full. Make room there, or send it elsewhere.\n',
      ]);
    expect(run('>/dev/full 2>/dev/full').status).toBe(4);
  },
);

it.skipIf(process.platform !== 'linux').each([
  ['-n 64', 'too-many-files'],
  ['-v 1200000', 'out-of-memory'],
])('under ulimit %s, a command says %s', (limit, code) => {
  const words = ['-c', `ulimit ${limit}; exec "${process.execPath}" "${BIN}" worlds --json`];
  const { status, stdout } = spawnSync('sh', words, { encoding: 'utf8' });
  expect([status, JSON.parse(stdout).code]).toEqual([4, code]);
});

it('under a limit of files too low to load, says so, too', () => {
  const words = ['-c', `ulimit -n 30; exec "${process.execPath}" "${BIN}" worlds`];
  const { status, stderr } = spawnSync('sh', words, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([4, expect.stringContaining('ulimit -n 1024')]);
});

it('what the system refuses beside is no mistake in the program', async () => {
  const folder = temporaryFolder();
  const long = 'x'.repeat(300);
  for (const words of [
    ['plan', long, '--out', 'p'],
    ['check', long],
    ['new', long],
    ['plan', 'world-2021-08', '--out', long],
  ]) {
    const { code, err } = await runIn(folder, words);
    expect([code, err]).toEqual([3, expect.stringContaining('ENAMETOOLONG')]);
  }
  expect((await runIn(folder, ['token', '--data', 'data'])).code).toBe(0);
  const { code, err } = await runIn(folder, ['backup', long, '--data', 'data']);
  expect([code, err]).toEqual([4, expect.stringContaining('its name is too long')]);
  expect(readdirSync(folder)).toEqual(['data']);
});
