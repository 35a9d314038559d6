import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

interface Finding {
  readonly about: string;
  readonly verdict: string;
  readonly says: string;
  readonly mend?: string;
}

/** What the doctor finds, but for the pages, which tests don't build. */
async function examined(
  environment: Record<string, string>,
  words: readonly string[] = [],
): Promise<{ readonly bad: string[]; readonly findings: readonly Finding[] }> {
  const all = { PORT: '0', ...environment };
  const { out } = await runIn('/', ['doctor', '--json', ...words], { environment: all });
  const findings: Finding[] = JSON.parse(out).findings.filter(({ about }: Finding) => about !== 'pages');
  for (const { verdict, mend } of findings) if (verdict !== 'good') expect(mend?.length).toBeGreaterThan(10);
  return { findings, bad: findings.filter(({ verdict }) => verdict === 'bad').map(({ about }) => about) };
}

it('finds nothing to mend on a fresh machine, and changes nothing', async () => {
  const folder = join(temporaryFolder(), 'data');
  const { bad, findings } = await examined({ SAHAKARYA_DATA: folder });
  expect(bad).toEqual([]);
  expect(findings.find(({ about }) => about === 'embedded PostgreSQL')?.says).toMatch(/PostgreSQL\) 18/);
  expect(findings.find(({ about }) => about === 'data folder')?.says).toContain('made at the first start');
  const { existsSync } = await import('node:fs');
  expect(existsSync(folder)).toBe(false);
});

it('says what each thing is and how it ends, in words', async () => {
  const environment = { PORT: '0', SAHAKARYA_DATA: temporaryFolder(), HOST: '0.0.0.0' };
  const { code, out } = await runIn('/', ['doctor'], { environment });
  expect(code).toBe(4);
  expect(out).toMatch(/^good {2}port: \d+/m);
  expect(out).toMatch(/^(good|note) {2}Node: \d+/m);
  expect(out).toMatch(/^BAD {2}public address: .*\n {6}Name the address that readers use in PUBLIC_URL\.$/m);
  expect(out).toMatch(/to be mended\.\n$/);
});

it('finds a slip in a setting', async () => {
  expect((await examined({ SAHAKARYA_DAT: '/x' })).findings).toEqual([
    {
      about: 'settings',
      verdict: 'bad',
      says: 'There is no setting SAHAKARYA_DAT',
      mend: 'Did you mean SAHAKARYA_DATA? "sahakarya config" lists all',
    },
  ]);
});

it('finds a file in the place of the data folder', async () => {
  const file = join(temporaryFolder(), 'data');
  writeFileSync(file, '');
  const { bad, findings } = await examined({ SAHAKARYA_DATA: join(file, 'below') });
  expect(bad).toEqual(['data folder']);
  expect(findings.find(({ about }) => about === 'data folder')?.says).toBe(`${file} is a file`);
});

it('finds a data folder that is another program’s', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.txt'), '');
  const { bad, findings } = await examined({ SAHAKARYA_DATA: folder });
  expect(bad).toEqual(['data folder']);
  expect(findings.find(({ about }) => about === 'data folder')?.says).toContain('notes.txt lies in it');
});

it('finds a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const { bad } = await examined({ SAHAKARYA_DATA: temporaryFolder() }, ['--port', port]);
  other.close();
  expect(bad).toEqual(['port']);
});

it('finds a database of another version, and secrets that others may read', async () => {
  const folder = temporaryFolder();
  for (const name of ['claims', 'postgres']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n');
  expect((await examined({ SAHAKARYA_DATA: folder })).bad).toEqual(['database in it']);
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n');
  writeFileSync(join(folder, 'secrets.json'), '{}');
  chmodSync(join(folder, 'secrets.json'), 0o644);
  const { bad, findings } = await examined({ SAHAKARYA_DATA: folder });
  expect(bad).toEqual(['database in it']);
  expect(findings.find(({ about }) => about === 'database in it')?.mend).toContain('chmod 600');
});

it('finds a database out of reach, and readers who would all count as one', async () => {
  const { bad } = await examined({
    DATABASE_URL: 'postgresql://app:hunter2@127.0.0.1:1/none',
    DATABASE_OWNER_URL: 'postgresql://owner:hunter2@127.0.0.1:1/none',
    PUBLIC_URL: 'https://vaccines.example.org',
  });
  expect(bad).toEqual(['database', 'owner of the database', 'public address']);
});
