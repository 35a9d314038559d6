import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit } from '../testing/edit.ts';
import { EXAMPLE, planExample } from '../testing/example.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

const VERIFY = ['verify', EXAMPLE, 'out'];

describe('verify', () => {
  it.each(['pooled', 'surplus', 'own'])('holds for a plan that is %s', async (sharing) => {
    const folder = temporaryFolder();
    await planExample(folder, 'out', [`sharing=${sharing}`]);
    const { code, out, err } = await runIn(folder, [...VERIFY, '--policy', `sharing=${sharing}`]);
    expect(code).toBe(0);
    expect(out.replaceAll('\n', ' ')).toContain('at none of its 4 milestones is another one fairer');
    expect(err).toMatch(/^\nRead in .* s, checked in .* s\.\n$/);
  });

  it('tells with --json that it holds', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const { code, out } = await runIn(folder, [...VERIFY, '--json']);
    const { took_ms, ...said } = JSON.parse(out);
    expect([code, said]).toEqual([
      0,
      { command: 'verify', ok: true, scenario: EXAMPLE, plan: 'out', count: 0, findings: [], further: [] },
    ]);
    expect(Object.keys(took_ms)).toEqual(['read', 'verify']);
  });

  it('refuses a plan with one dose more in administrations.csv, and says where', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const [row = ''] =
      /^COS-SOLO-1,COS,.*$/m.exec(readFileSync(join(folder, 'out/administrations.csv'), 'utf8')) ?? [];
    const [lot, destination, week, doses, ...retold] = row.split(',');
    const spoilt = [lot, destination, week, Number(doses) + 1, ...retold].join(',');
    edit(join(folder, 'out'), 'administrations.csv', row, spoilt);
    const { code, out } = await runIn(folder, VERIFY);
    expect(code).toBe(1);
    expect(out).toContain(`does not hold for ${EXAMPLE}`);
    expect(out).toMatch(
      /^administrations\.csv: .*Costamar \(COS\)|^administrations\.csv: doses in lot COS-SOLO-1: 500,000; administered: 500,001/m,
    );
    expect(out).toContain('If the plan was made with --policy, give verify the same.');
  });

  const SPOILT: readonly [what: string, file: string, from: string | RegExp, to: string, says: RegExp][] = [
    [
      'a rate',
      'coverage.csv',
      /3\.5000,/,
      '3.5001,',
      /coverage\.csv, row 4: per_100 should be 3\.5000, not 3\.5001/,
    ],
    [
      'doses by a milestone',
      'coverage.csv',
      /,80000,/,
      ',80001,',
      /coverage\.csv, row 4: doses of Salonga \(SAL\) by the end of week 4 are 80,000/,
    ],
    ['a limit', 'coverage.csv', /capacity\n/, 'supply\n', /is capacity, not supply/],
    ['a total', 'summary.json', /"expired": 0/, '"expired": 7', /summary\.json: doses expired are 0, not 7/],
    [
      'an income group',
      'summary.json',
      /"per_100": 3\.5/,
      '"per_100": 3.6',
      /coverage \d+ should be week 4, LIC, 4,000,000 people, 80,000 doses, 3\.5000 per 100/,
    ],
    [
      'the plan with one milestone',
      'summary.json',
      /("one_milestone": \[\s*\{\s*"milestone_week": 16,\s*"income_group": "HIC",\s*"population": 2000000,\s*"doses": )100000/,
      '$199999',
      /one_milestone 1 should be week 16, HIC/,
    ],
    [
      'packs',
      'summary.json',
      /("destination": "NOR",\s*"planned": )0/,
      '$11',
      /packs 1 should be NOR, 0 doses planned/,
    ],
    ['a reason', 'unused.csv', /kept/, 'capacity', /left for the reason kept, not capacity/],
    ['a shipment', 'shipments.csv', /^(FUND-DUO-1,COS,\d+,\d+,\d+,)(\d)/m, '$19$2', /shipments\.csv/],
    [
      'an unknown lot',
      'administrations.csv',
      /FUND-DUO-1/,
      'FUND-DUO-9',
      /row \d+, column lot, value "FUND-DUO-9": not in lots\.csv/,
    ],
    [
      'the date of a week',
      'shipments.csv',
      /^(FUND-DUO-1,COS,.*?),20\d\d-\d\d-\d\d,/m,
      '$1,2020-01-06,',
      /shipments\.csv, row \d+, column sent_week_begins, value "2020-01-06": not as the scenario has it; write 20/,
    ],
    [
      'the name of a place',
      'administrations.csv',
      /,Costamar$/m,
      ',Costa Rica',
      /administrations\.csv, row \d+, column name, value "Costa Rica": not as the scenario has it; write Costamar/,
    ],
    ['the proof', 'certificate.json', /"levels": \[\s*"SAL"/, '"levels": [ "NOR"', /certificate\.json/],
  ];
  it.each(SPOILT)('refuses a plan in which %s is spoilt', async (_, file, from, to, says) => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    edit(join(folder, 'out'), file, from, to);
    const { code, out } = await runIn(folder, VERIFY);
    expect(code).toBe(1);
    expect(out).toMatch(says);
  });

  it('holds for a plan of before, whose tables have no dates, products and names', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const plan = join(folder, 'out');
    // No cell of the example has a comma or a quote.
    const cut = (file: string, columns: number) => {
      const lines = readFileSync(join(plan, file), 'utf8').trimEnd().split('\n');
      const left = lines.map((line) => line.split(',').slice(0, columns).join(','));
      writeFileSync(join(plan, file), `${left.join('\n')}\n`);
    };
    cut('administrations.csv', 4);
    cut('shipments.csv', 6);
    const described = JSON.parse(readFileSync(join(plan, 'datapackage.json'), 'utf8'));
    const written = JSON.stringify(described);
    for (const { name, schema } of described.resources) {
      if (name === 'administrations') schema.fields.length = 4;
      if (name === 'shipments') schema.fields.length = 6;
    }
    writeFileSync(join(plan, 'datapackage.json'), JSON.stringify(described));
    expect((await runIn(folder, VERIFY)).code).toBe(0);
    // It has to say of the tables what they have.
    writeFileSync(join(plan, 'datapackage.json'), written);
    const { code, out } = await runIn(folder, VERIFY);
    expect(code).toBe(1);
    expect(out).toContain('datapackage.json');
  });

  it('lists what is wrong with --json', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    edit(join(folder, 'out'), 'unused.csv', 'kept', 'capacity');
    const { code, out } = await runIn(folder, [...VERIFY, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      count: 1,
      findings: [{ code: 'unused_reason', file: 'unused.csv' }],
    });
  });

  it('finds the sharing rule under which another plan holds, and keeps the other overrides', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out', ['sharing=own', 'target_per_100=90']);
    const { code, out } = await runIn(folder, [...VERIFY, '--policy', 'target_per_100=90']);
    expect(code).toBe(1);
    expect(out).toContain(
      `  sahakarya verify ${EXAMPLE} out --policy target_per_100=90 --policy sharing=own\n`,
    );
    const { out: json } = await runIn(folder, [...VERIFY, '--policy', 'target_per_100=90', '--json']);
    expect(JSON.parse(json).holds_under).toEqual({ sharing: 'own' });
  });

  it('refuses a plan with other milestones, as its files do not fit', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out', ['milestones=']);
    const { code, out } = await runIn(folder, VERIFY);
    expect(code).toBe(1);
    expect(out).toContain('coverage.csv, row 2');
    expect(out).toContain('give verify the same');
  });

  it('refuses a plan that lacks a file', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    rmSync(join(folder, 'out/certificate.json'));
    const { code, out } = await runIn(folder, VERIFY);
    expect(code).toBe(1);
    expect(out).toContain('certificate.json: the file is missing; add it');
  });

  it.each<[string, string | undefined, RegExp]>([
    ['garbage', 'x', /datapackage\.json, row 1: not JSON at character 1/],
    ['none', undefined, /datapackage\.json: the file is missing; add it/],
    [
      'nothing in it',
      '{}',
      /datapackage\.json, row 1, column title: the name is missing; add it with Plan for /,
    ],
    ['another kind of value', '[]', /datapackage\.json, row 1, value "\[…\]": not as the scenario has it/],
  ])('refuses a plan whose data package is %s', async (_, text, says) => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const file = join(folder, 'out/datapackage.json');
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
    const { code, out } = await runIn(folder, VERIFY);
    expect([code, out]).toEqual([1, expect.stringMatching(says)]);
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ['a title', /"title": ".*"/, '"title": "Mine"', /column title, value "Mine": not as the scenario has it/],
    [
      'a licence',
      /"resources"/,
      '"licenses": [], "resources"',
      /column licenses.*: no such name belongs here/,
    ],
    [
      'a description of a column',
      '"doses administered"',
      '"x"',
      /column resources\.1\.schema\.fields\.4\.desc/,
    ],
    [
      'a name that stands twice',
      '"title":',
      '"title": "x", "title":',
      /column title.*: the name stands there twice/,
    ],
  ])('refuses a data package with %s that is not the scenario’s', async (_, from, to, says) => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    edit(join(folder, 'out'), 'datapackage.json', from, to);
    const { code, out } = await runIn(folder, VERIFY);
    expect([code, out.replaceAll('\n', ' ')]).toEqual([1, expect.stringMatching(says)]);
  });

  it('takes a data package that is spaced otherwise, and names further files without judging them', async () => {
    const folder = temporaryFolder();
    await planExample(folder, 'out');
    const file = join(folder, 'out/datapackage.json');
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
    for (const name of ['notes.txt', 'old.csv']) writeFileSync(join(folder, 'out', name), '');
    const { code, err } = await runIn(folder, VERIFY);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('Not judged, for they belong to no plan: notes.txt, old.csv.'),
    ]);
    const { out } = await runIn(folder, [...VERIFY, '--json']);
    expect(JSON.parse(out)).toMatchObject({ ok: true, further: ['notes.txt', 'old.csv'] });
  });

  it('cannot judge a folder that is not there, or cannot be read', async () => {
    const folder = temporaryFolder();
    expect(await runIn(folder, VERIFY)).toMatchObject({ code: 3, out: '' });
    await planExample(folder, 'out');
    rmSync(join(folder, 'out/unused.csv'));
    mkdirSync(join(folder, 'out/unused.csv'));
    const { code, err } = await runIn(folder, VERIFY);
    expect(code).toBe(3);
    expect(err).toContain('unused.csv: it is no plain file');
  });
});
