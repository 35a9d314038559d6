import { describe, expect, it } from 'vitest';
import { EXAMPLE } from './testing/example.ts';
import { Recording, runIn, temporaryFolder } from './testing/recording-terminal.ts';

const COMMANDS = [
  'plan',
  'verify',
  'explain',
  'compare',
  'check',
  'new',
  'worlds',
  'tour',
  'serve',
  'config',
  'doctor',
  'backup',
  'restore',
  'import',
  'token',
  'keys',
  'admin',
];

describe('help', () => {
  it('lists every command, with an example and the exit codes', async () => {
    const { code, out } = await runIn(temporaryFolder(), ['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('Examples:\n  sahakarya serve\n');
    expect(out).toContain('Exit codes:');
  });

  it.each(COMMANDS)('of %s has an example, fits on 80 columns and is a success', async (command) => {
    const { code, out } = await runIn(temporaryFolder(), [command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`:\n  sahakarya ${command === 'compare' ? 'plan' : command} `.trimEnd());
    expect(out).toContain('--json');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each(COMMANDS)('of %s lists what it uses of where to listen and where data are', async (command) => {
    const { out } = await runIn(temporaryFolder(), [command, '--help']);
    const told = ['--port', '--host', '--data'].filter((option) => out.includes(`  ${option} <`));
    const listens = ['serve', 'config', 'doctor'].includes(command);
    const hasData = listens || ['backup', 'restore', 'import', 'token', 'keys', 'admin'].includes(command);
    expect(told).toEqual([...(listens ? ['--port', '--host'] : []), ...(hasData ? ['--data'] : [])]);
  });

  it.each([
    [['token', '--help']],
    [['help', 'token']],
    [['help']],
    [['plan', 'x', '--help']],
    [['compare', 'x', 'y', 'z', '--help']],
  ])('is a success for %j', async (words) => {
    const { code, out, err } = await runIn(temporaryFolder(), words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: sahakarya');
  });

  it('tells the version', async () => {
    const { code, out } = await runIn(temporaryFolder(), ['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong use', () => {
  it.each([
    ['no command', [], 'Usage: sahakarya'],
    ['an unknown command', ['plam'], 'Did you mean plan?'],
    ['an unknown option', ['plan', 'x', '--out', 'y', '--polic', 'z'], 'Did you mean --policy?'],
    ['a missing argument', ['verify', 'x'], "missing required argument 'PLAN'"],
    ['a missing option', ['plan', 'x'], "required option '--out <PLAN>' not specified"],
    [
      'too many arguments',
      ['check', 'x', 'y'],
      "too many arguments: check takes no 'y' there. Leave it out.",
    ],
    ['a word that a command takes none of', ['token', 'make'], "token takes no 'make' there. Leave it out."],
    ['such a word that looks like an option', ['check', '--', '-x', 'y'], "check takes no 'y' there."],
    ['such a word before help', ['token', 'make', '--help'], "token takes no 'make' there. Leave it out."],
    ['such a word after help', ['verify', '--help', 'x', 'y', 'z'], "verify takes no 'z' there."],
    ['an unknown command with help', ['make', '--help'], "unknown command 'make'"],
    ['help on an unknown command', ['help', 'make'], "unknown command 'make'"],
    ['a port that no data need', ['token', '--port', '80'], "unknown option '--port'"],
  ])('is told of for %s, and exits with 2', async (_, words, says) => {
    const { code, out, err } = await runIn(temporaryFolder(), words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('is a document with --json', async () => {
    const { code, out } = await runIn(temporaryFolder(), ['plan', 'x', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ command: 'plan', ok: false });
  });
});

describe('a mistake in the program', () => {
  /** A screen that fails. */
  const broken = {
    ...new Recording().screen,
    write: () => {
      throw new Error('the disk is full');
    },
  };

  it('is one sentence without a stack trace', async () => {
    const { code, err } = await runIn(temporaryFolder(), ['check', EXAMPLE], { out: broken });
    expect(code).toBe(70);
    expect(err).toBe(
      'A mistake in the program stopped it: the disk is full. To see where, run it again with SAHAKARYA_DEBUG=1.\n',
    );
  });

  it('shows where it came from when asked', async () => {
    const { err } = await runIn(temporaryFolder(), ['check', EXAMPLE], { out: broken, debug: true });
    expect(err).toMatch(/\n +at .*run\.test\.ts/);
  });
});

it('is red on a terminal with colours', async () => {
  const screen = new Recording({ isTerminal: true, hasColours: true });
  await runIn(temporaryFolder(), ['check', 'nowhere'], { err: screen.screen });
  expect(screen.text).toContain('\x1b[31mThe scenario nowhere has 1 fault.\x1b[39m\n');
});
