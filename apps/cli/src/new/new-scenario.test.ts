import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../testing/example.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

describe('new', () => {
  it('writes a small scenario that plans at once and holds', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await runIn(folder, ['new', 'mine']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('  sahakarya plan mine --out plan\n');
    expect((await runIn(folder, ['plan', 'mine', '--out', 'plan'])).code).toBe(0);
    expect((await runIn(folder, ['verify', 'mine', 'plan'])).code).toBe(0);
  });

  it('has a README.md that tells every table, column and name of the policy', async () => {
    const folder = temporaryFolder();
    await runIn(folder, ['new', 'mine']);
    const readme = readFileSync(join(folder, 'mine/README.md'), 'utf8');
    for (const file of readdirSync(EXAMPLE)) if (file !== 'datapackage.json') expect(readme).toContain(file);
    for (const file of readdirSync(EXAMPLE).filter((name) => name.endsWith('.csv'))) {
      const [header = ''] = readFileSync(join(EXAMPLE, file), 'utf8').split('\n');
      for (const column of header.split(',')) expect(readme).toContain(column);
    }
    // The fault of an unknown name lists the names that there are.
    const { err } = await runIn(folder, ['check', 'mine', '--policy', 'x=1']);
    const [, names = ''] = /the names are: (.*)$/m.exec(err) ?? [];
    expect(names.split(', ')).toHaveLength(12);
    for (const name of names.split(', ')) expect(readme).toContain(name);
  });

  it('copies a world, its sources and licences too', async () => {
    const folder = temporaryFolder();
    const { code, out } = await runIn(folder, ['new', 'My World', '--from', 'covax-round-1', '--json']);
    expect(code).toBe(0);
    const said = JSON.parse(out);
    expect(said).toMatchObject({ command: 'new', ok: true, folder: 'My World', from: 'covax-round-1' });
    expect([...said.files].sort()).toEqual(readdirSync(join(folder, 'My World')).sort());
    const about = JSON.parse(readFileSync(join(folder, 'My World/datapackage.json'), 'utf8'));
    expect(about.name).toBe('my-world');
    expect(about.sources.length).toBeGreaterThan(0);
    expect(about.licenses.length).toBeGreaterThan(0);
    const contents = async (name: string) =>
      JSON.parse((await runIn(folder, ['check', name, '--json'])).out).contents;
    expect(await contents('My World')).toEqual(await contents('covax-round-1'));
  });

  it('writes into no folder that has something in it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/notes.txt'), '');
    const { code, err } = await runIn(folder, ['new', 'mine']);
    expect(code).toBe(3);
    expect(err).toContain('notes.txt');
    expect(readdirSync(join(folder, 'mine'))).toEqual(['notes.txt']);
  });

  it('names the faults of what it should copy', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'old'));
    const { code, err } = await runIn(folder, ['new', 'mine', '--from', 'old']);
    expect(code).toBe(3);
    expect(err).toContain('The scenario old has 4 faults. Nothing was written.');
    expect(readdirSync(folder)).toEqual(['old']);
  });
});
