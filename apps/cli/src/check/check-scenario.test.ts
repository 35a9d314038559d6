import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit } from '../testing/edit.ts';
import { EXAMPLE } from '../testing/example.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

describe('check', () => {
  it('says what is in a scenario without faults', async () => {
    const { code, out, err } = await runIn(EXAMPLE, ['check', '.']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^The scenario \. has no faults\n/);
    expect(out).toMatch(/^doses that destinations hold +2,700,000$/m);
    expect(out).toContain('Fairness is judged after weeks 4, 8, 12, 16.');
  });

  it('says the same with --json', async () => {
    const { out } = await runIn(EXAMPLE, ['check', '.', '--json', '--policy', 'weeks=6']);
    expect(JSON.parse(out)).toMatchObject({
      command: 'check',
      ok: true,
      scenario: '.',
      title: 'Three invented countries',
      contents: {
        destinations: 3,
        people: 12000000,
        given: 3160000,
        lots: 5,
        doses: 3500000,
        earmarked: 300000,
      },
      unusable: null,
      sharing: 'pooled',
      milestones: [4, 6],
    });
  });

  const expired = ['policy.json', /"start": "[^"]+"/, '"start": "2026-06-01"'] as const;
  const keptByNobody = ['lots.csv', /,(NOR|COS|SAL)$/gm, ','] as const;
  it.each([
    ['too_late', [expired], 'before it can be given anywhere'],
    ['no_taker', [['acceptance.csv', /(\n.*)+/, '\n']], 'no destination accepts the product'],
    ['shelf_life', [keptByNobody, ['policy.json', /(weeks": )4\n/, '$1400\n']], 'as many weeks of use left'],
    ['capacity', [['destinations.csv', /,\d+,(\d+)$/gm, ',0,$1']], 'no destination can give a dose'],
  ] as const)('warns that no lot can be used: %s', async (why, edits, says) => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    for (const [file, what, by] of edits) {
      const path = join(folder, 'mine', file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(what, by));
    }
    const { code, out, err } = await runIn(folder, ['check', 'mine']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'No lot can be used by any destination, so a plan gives nobody a dose:\n  5 lots: ',
    );
    expect(out.replaceAll(/\s+/g, ' ')).toContain(says);
    const { out: json } = await runIn(folder, ['check', 'mine', '--json']);
    expect(JSON.parse(json).unusable).toEqual({ [why]: 5 });
  });

  it('says which files were read, and which were passed over', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    for (const name of ['notes.txt', 'README.md', '.DS_Store']) writeFileSync(join(folder, 'mine', name), '');
    const { out } = await runIn(folder, ['check', 'mine']);
    expect(out).toMatch(/^Read: destinations\.csv, products\.csv, lots\.csv, acceptance\.csv, /m);
    expect(out).toMatch(/^Passed over, for no scenario has such files: notes\.txt\.$/m);
    const { out: json } = await runIn(folder, ['check', 'mine', '--json']);
    expect(JSON.parse(json).files).toMatchObject({ passed_over: ['notes.txt'] });
    expect((await runIn(EXAMPLE, ['check', '.'])).out).not.toContain('Passed over');
  });

  it('refuses tables that are misnamed, as programs and systems name them', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    const names = [
      ['earmarks.csv', 'Earmarks.csv'],
      ['acceptance.csv', 'acceptance (1).csv'],
      ['capacity.csv', 'capacity.csv.csv'],
    ] as const;
    for (const [file, name] of names) renameSync(join(folder, 'mine', file), join(folder, 'mine', name));
    const { code, err } = await runIn(folder, ['plan', 'mine', '--out', 'plan']);
    expect(code).toBe(3);
    for (const [file, name] of names)
      expect(err).toContain(`${name}: no table is called so; did you mean ${file}?`);
    expect(err).toContain('has 3 faults');
  });

  it('names all faults at once: file, row, column, value and what would be right', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    edit(join(folder, 'mine'), 'lots.csv', '700000,2025-02-10', '7e5,2025-02-30');
    edit(join(folder, 'mine'), 'destinations.csv', ',4000000,', ',0,');
    edit(join(folder, 'mine'), 'policy.json', '"pooled"', '"everyone"');
    const { code, out, err } = await runIn(folder, ['check', 'mine']);
    expect([code, out]).toEqual([3, '']);
    expect(err.split('\n')).toEqual([
      'The scenario mine has 4 faults.',
      expect.stringMatching(/^destinations\.csv, row 4, column population, value "0": .*; write 1 or more$/),
      expect.stringMatching(/^lots\.csv, row 3, column doses, value "7e5": not a whole number; /),
      expect.stringMatching(
        /^lots\.csv, row 3, column available, value "2025-02-30": a date that does not exist; /,
      ),
      expect.stringMatching(
        /^policy\.json, row \d+, column sharing, value "everyone": no such word; .*pooled/,
      ),
      '',
    ]);
    const { out: json } = await runIn(folder, ['check', 'mine', '--json']);
    expect(JSON.parse(json)).toMatchObject({ ok: false, scenario: 'mine', count: 4 });
    expect(JSON.parse(json).faults).toHaveLength(4);
  });

  it('shows the first hundred of many faults, and how many there are', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    const rows = Array.from({ length: 150 }, (_, i) => `LOT-${i},NONE,1,2025-01-06,2025-07-31,`).join('\n');
    edit(join(folder, 'mine'), 'lots.csv', 'NOR-DUO-1', `${rows}\nNOR-DUO-1`);
    const { err } = await runIn(folder, ['check', 'mine']);
    expect(err).toContain('has 150 faults.\n');
    expect(err.replaceAll('\n', ' ')).toContain(
      'lots.csv, 100 rows (2, 3, 4, 5, 6, …), column product, value "NONE": not in products.csv; ',
    );
    expect(err.split('\n')).toHaveLength(4);
    expect(err).toContain('… and 50 more.\n');
  });

  it('names what is right as it stands and mostly a slip, with place, value and mend', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    expect((await runIn(folder, ['check', 'mine'])).out).not.toContain('slip');
    edit(join(folder, 'mine'), 'destinations.csv', ',80000,', ',0,');
    edit(join(folder, 'mine'), 'lots.csv', /,2025-07-31,/g, ',2024-07-31,');
    edit(join(folder, 'mine'), 'lots.csv', /,2025-0\d-\d\d,2024/g, ',2024-01-01,2024');
    const { code, out } = await runIn(folder, ['check', 'mine']);
    expect(code).toBe(0);
    expect(out).toContain('Right as they stand, and mostly slips (');
    expect(out).toContain(
      'destinations.csv, row 4, column weekly_capacity, value "0": a place without capacity in any week gets nothing; ',
    );
    expect(out).toMatch(
      /^lots\.csv, .*column expires, value "2024-07-31": the lot expires before the plan /m,
    );
    const { notices } = JSON.parse((await runIn(folder, ['check', 'mine', '--json'])).out);
    expect(notices.first[0]).toMatchObject({
      code: 'no-capacity',
      file: 'destinations.csv',
      row: 4,
      value: '0',
    });
    expect(notices.count).toBe(notices.first.length);
  });

  it.each(['Salonga', 'SALONGA', 'sal'])('asks a holder written as %s back by its key', async (holder) => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    edit(join(folder, 'mine'), 'lots.csv', /,NOR$/m, `,${holder}`);
    const { code, err } = await runIn(folder, ['plan', 'mine', '--out', 'out']);
    expect(code).toBe(3);
    expect(err.replaceAll('\n', ' ')).toContain(`column holder, value "${holder}": a destination by another`);
    expect(err).toContain('did you mean SAL?');
  });

  it('tells of blank rows between others, and of none at the end', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    edit(join(folder, 'mine'), 'lots.csv', 'COS-SOLO-1', ',,,,,\n\nCOS-SOLO-1');
    edit(join(folder, 'mine'), 'products.csv', /\n$/, '\n,,,,,,\n\n');
    const { code, out } = await runIn(folder, ['check', 'mine']);
    expect(code).toBe(0);
    expect(out.replaceAll('\n', ' ')).toMatch(
      /lots\.csv: 2 blank rows were passed over, though others follow: \d, \d\. Is/,
    );
    expect(out).not.toContain('products.csv: ');
    const { files } = JSON.parse((await runIn(folder, ['check', 'mine', '--json'])).out);
    expect(files.blank_rows).toEqual([
      { file: 'lots.csv', count: 2, rows: [expect.any(Number), expect.any(Number)] },
    ]);
  });

  it('names the built-in worlds where there is neither folder nor world', async () => {
    const { code, err } = await runIn(temporaryFolder(), ['check', 'wrld-2021-08']);
    expect(code).toBe(3);
    expect(err).toContain(
      'the folder does not exist; check the name\nBuilt-in worlds: world-2021-08, covax-round-1.\n',
    );
  });

  it('takes a built-in world by its name, and a folder of that name before it', async () => {
    const folder = temporaryFolder();
    expect((await runIn(folder, ['check', 'covax-round-1', '--json'])).out).toContain('"destinations": 44');
    cpSync(EXAMPLE, join(folder, 'covax-round-1'), { recursive: true });
    const { out, err } = await runIn(folder, ['check', 'covax-round-1', '--json']);
    expect(out).toContain('"destinations": 3');
    expect(err).toBe(
      `Taking the folder ${join(folder, 'covax-round-1')}, not the built-in world covax-round-1.\n`,
    );
  });

  it('reads tables as a spreadsheet in French saved them, when told to, and says how', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    for (const name of readdirSync(join(folder, 'mine')).filter((one) => one.endsWith('.csv'))) {
      const path = join(folder, 'mine', name);
      const french = readFileSync(path, 'utf8')
        .replaceAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3/$2/$1')
        .replaceAll(/\b(\d{1,3})(\d{3})000\b/g, '$1\u202f$2\u00a0000')
        .replaceAll(',', ';')
        .replaceAll('\n', '\r\n');
      writeFileSync(path, `\ufeff${french}`);
    }
    const { code, err } = await runIn(folder, ['check', 'mine']);
    expect(code).toBe(3);
    expect(err.match(/parted by/g)).toHaveLength(1);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'read as it was saved If a spreadsheet saved these files its own way, --as-saved reads them so.',
    );

    const plain = await runIn(EXAMPLE, ['check', '.', '--json']);
    const saved = await runIn(folder, ['check', 'mine', '--as-saved', '--json']);
    const { contents, files } = JSON.parse(saved.out);
    expect(contents).toEqual(JSON.parse(plain.out).contents);
    expect(files.as_saved).toContainEqual(
      expect.objectContaining({
        file: 'lots.csv',
        column: 'available',
        way: 'day-first',
        read: '2025-01-06',
      }),
    );
    const { out } = await runIn(folder, ['check', 'mine', '--as-saved']);
    expect(out).toContain('lots.csv, column expires: 5 days as day/month/year, 31/07/2025 as 2025-07-31');

    const planned = await runIn(folder, ['plan', 'mine', '--out', 'out', '--as-saved']);
    expect(planned.out).toContain('sahakarya verify mine out --as-saved');
    expect(await runIn(folder, ['verify', 'mine', 'out', '--as-saved'])).toMatchObject({ code: 0 });
  });

  it('says of days in another order which option reads them', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, join(folder, 'mine'), { recursive: true });
    edit(join(folder, 'mine'), 'lots.csv', '2025-01-06', '06/01/2025');
    const { err } = await runIn(folder, ['check', 'mine']);
    expect(err).toContain('If a spreadsheet saved these files its own way, --as-saved reads them so.');
  });
});
