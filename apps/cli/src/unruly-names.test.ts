import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit } from './testing/edit.ts';
import { EXAMPLE } from './testing/example.ts';
import { type Run, runIn, temporaryFolder } from './testing/recording-terminal.ts';

/** What drives a terminal, and no line break. */
const ORDERS = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

function expectNoOrders({ out, err }: Run): void {
  expect(out).not.toMatch(ORDERS);
  expect(err).not.toMatch(ORDERS);
}

const CONTROLS = ['\x07', '\x1b[2J', '\x1b]0;pwned\x07', '\x9b2J', '\x90q\x9c', '\b\x7f'];
const TURNS = ['\u202e', '\u2066'];

/** A cell of each column of text in the example, and the file that it stands in. */
const CELLS: readonly (readonly [file: string, cell: string])[] = [
  ['destinations.csv', 'Norvale'],
  ['destinations.csv', 'HIC'],
  ['destinations.csv', 'NOR'],
  ['products.csv', 'SOLO'],
  ['lots.csv', 'COS-SOLO-1'],
];

function copyOfExample(): string {
  const folder = temporaryFolder();
  cpSync(EXAMPLE, join(folder, 'scenario'), { recursive: true });
  return folder;
}

const COMMANDS = [
  ['check', 'scenario'],
  ['plan', 'scenario', '--out', 'plan'],
  ['verify', 'scenario', 'plan'],
  ['explain', 'scenario', 'plan', 'Salonga', '--all'],
  ['compare', 'scenario', 'plan', 'plan', '--all'],
  ['new', 'copy', '--from', 'scenario'],
] as const;

describe.each(CELLS)('in %s, %s', (file, cell) => {
  it.each(CONTROLS)('with %j is refused by every command', async (order) => {
    const folder = copyOfExample();
    edit(join(folder, 'scenario'), file, cell, `${cell}${order}`);
    for (const words of COMMANDS) {
      const run = await runIn(folder, words);
      expect([run.code, run.err.replaceAll(/\s+/g, ' ')]).toEqual([
        3,
        expect.stringContaining('a control character (U+'),
      ]);
      expectNoOrders(run);
    }
  });
});

it.each(TURNS)('a name with %j is shown without its turn', async (turn) => {
  const folder = copyOfExample();
  for (const name of ['Norvale', 'Salonga', 'Costamar'])
    edit(join(folder, 'scenario'), 'destinations.csv', name, `${name}${turn}`);
  for (const words of COMMANDS) {
    const run = await runIn(
      folder,
      words.map((word) => (word === 'Salonga' ? `Salonga${turn}` : word)),
    );
    expect([words[0], run.code, run.err]).toEqual([words[0], 0, expect.anything()]);
    expectNoOrders(run);
  }
});

it('a name with a line break makes no line of its own', async () => {
  const folder = copyOfExample();
  edit(join(folder, 'scenario'), 'destinations.csv', 'Norvale', '"Nor\nEverything is fine\nvale"');
  for (const words of COMMANDS) {
    const { out, err } = await runIn(folder, words);
    expect(out + err).not.toMatch(/^Everything is fine/m);
  }
});

describe.each([...CONTROLS, ...TURNS])('%j', (order) => {
  const unruly = `a${order}b`;

  it('in the name of a folder, a plan, a destination, an option or a setting drives no terminal', async () => {
    const folder = copyOfExample();
    await runIn(folder, ['plan', 'scenario', '--out', 'plan']);
    cpSync(join(folder, 'scenario'), join(folder, unruly), { recursive: true });
    for (const words of [
      [unruly],
      [`--${unruly}`],
      ['check', unruly],
      ['check', `no-${unruly}`],
      ['check', 'scenario', '--policy', unruly],
      ['check', 'scenario', '--policy', `sharing=${unruly}`],
      ['plan', unruly, '--out', `plan-${unruly}`],
      ['plan', 'scenario', '--out', 'scenario'],
      ['verify', unruly, `plan-${unruly}`],
      ['explain', 'scenario', 'plan', unruly],
      ['compare', 'scenario', 'plan', `plan-${unruly}`],
      ['new', `new-${unruly}`, '--from', unruly],
      ['serve', '--port', unruly],
      ['config', '--data', unruly],
      ['restore', unruly, '--data', 'data'],
      ['import', unruly, 'x.csv'],
      ['import', 'owid', unruly],
      ['import', 'owid', 'x.csv', '--known-on', unruly],
      ['token', '--days', unruly],
      ['keys', unruly],
      ['admin', unruly, unruly],
      ['admin', 'recover', unruly],
    ]) {
      expectNoOrders(await runIn(folder, words));
      expectNoOrders(await runIn(folder, [...words, '--json']));
    }
    expectNoOrders(await runIn(folder, ['config'], { environment: { [`SAHAKARYA_${unruly}`]: 'x' } }));
  });

  it('in the data folder, in a further file, or written in JSON, drives no terminal', async () => {
    const folder = copyOfExample();
    await runIn(folder, ['plan', 'scenario', '--out', 'plan']);
    writeFileSync(join(folder, 'plan', unruly), '');
    expectNoOrders(await runIn(folder, ['verify', 'scenario', 'plan']));
    expectNoOrders(await runIn(folder, ['plan', 'scenario', '--out', 'plan']));
    mkdirSync(join(folder, unruly));
    writeFileSync(join(folder, unruly, unruly), '');
    expectNoOrders(await runIn(folder, ['serve', '--data', unruly]));
    expectNoOrders(await runIn(folder, ['doctor', '--data', unruly], { environment: { PORT: '0' } }));

    const escaped = JSON.stringify(unruly).replaceAll(
      /[\x7f-\u{ffff}]/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    edit(join(folder, 'scenario'), 'datapackage.json', /"title": ".*?"/, `"title": ${escaped}`);
    expectNoOrders(await runIn(folder, ['check', 'scenario']));
    expectNoOrders(await runIn(folder, ['new', 'copy', '--from', 'scenario']));
    edit(join(folder, 'scenario'), 'policy.json', '{', `{ ${escaped}: 1,`);
    expectNoOrders(await runIn(folder, ['check', 'scenario']));
  });
});
