import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMPORT_FAULTS, PROBLEMS } from '@sahakarya/contract';
import { readSettings, SETTING_NAMES } from '@sahakarya/server';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** All files of a folder, by path. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

const ALERTS = text('deploy/prometheus/alerts.yml')
  .split(/^ {6}- alert: /m)
  .slice(1)
  .map((rule) => ({
    name: /^\w+/.exec(rule)?.[0] ?? '',
    severity: /severity: (\w+)/.exec(rule)?.[1] ?? '',
    page: /runbook: (\S+)/.exec(rule)?.[1] ?? '',
    metrics: [...rule.matchAll(/\b(sahakarya_\w+)/g)].map(([, metric]) => metric ?? ''),
  }));

it('has a page for each alert, in the list with its weight, and no other page', () => {
  expect(ALERTS.length).toBeGreaterThan(5);
  const list = text('docs/operations/alerts/README.md');
  for (const { name, severity, page } of ALERTS) {
    expect(text(page)).toMatch(new RegExp(`^# ${name}\n`));
    expect(list).toContain(`| \`${name}\` | ${severity} | `);
    expect(list).toContain(`(${page.split('/').at(-1)})`);
  }
  const pages = filesIn('docs/operations/alerts').filter((path) => !path.endsWith('README.md'));
  expect(pages.sort()).toEqual(ALERTS.map(({ page }) => page).sort());
});

/** Sources of the server, without its tests. */
const SERVER = filesIn('apps/server/src')
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(path))
  .map(text)
  .join('\n');

/** What a pattern finds in a text, each once, in order of the alphabet. */
const found = (where: string, pattern: RegExp) =>
  [...new Set([...where.matchAll(pattern)].map(([, one = '']) => one))].sort();

/** The first column of a table below a heading. */
const firstColumn = (page: string, heading: string) =>
  found(page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '', /^\| `([\w-]+)` \|/gm);

const MEASURED = [
  ...['metrics', 'measure-jobs'].flatMap((file) =>
    found(text(`apps/server/src/platform/http/probes/${file}.ts`), /'(sahakarya_\w+)'/g),
  ),
  ...found(SERVER, /metrics\.counter\(\{\s+name: '(\w+)'/g).map((name) => `sahakarya_${name}_total`),
].sort();

it('watches only what the server measures', () => {
  const asked = ALERTS.flatMap(({ metrics }) => metrics.map((metric) => metric.replace(/_bucket$/, '')));
  expect(asked).toContain('sahakarya_ready');
  expect(asked.filter((metric) => !MEASURED.includes(metric))).toEqual([]);
});

const MONITORING = text('docs/operations/monitoring.md');

it('tells of every metric, and of no other', () => {
  expect(MEASURED).toContain('sahakarya_imports_total');
  expect(firstColumn(MONITORING, 'Metrics')).toEqual(MEASURED);
});

it('tells of every event in the log, and of no other', () => {
  const [, logged = ''] = /if \(\[(.*)\]\.includes\(problem\.code\)\)/.exec(SERVER) ?? [];
  const events = [...found(SERVER, /event: '([\w-]+)'/g), ...found(logged, /'([\w-]+)'/g)].sort();
  expect(events).toContain('internal-error');
  expect(firstColumn(MONITORING, 'The log')).toEqual(events);
});

const ERRORS = text('docs/operations/errors.md');

it('explains every code with which a command ends that cannot run here, and no other', () => {
  const [, table = ''] = text('apps/server/src/platform/operation-fault.ts').split('OPERATION_FAULTS = {');
  const codes = found(table, /^ {2}'([\w-]+)': \{/gm);
  expect(codes).toContain('folder-foreign');
  expect(firstColumn(ERRORS, 'What keeps it from running')).toEqual(codes);
});

it('explains every problem of the API, with its status, and no other', () => {
  const rows = [...ERRORS.matchAll(/^\| `([\w-]+)` \| (\d{3}) \|/gm)];
  expect(rows.map(([, code, status]) => `${code} ${status}`).sort()).toEqual(
    Object.entries(PROBLEMS)
      .map(([code, { status }]) => `${code} ${status}`)
      .sort(),
  );
});

it('explains every fault of an imported file, and no other', () => {
  expect(firstColumn(text('docs/operations/imports.md'), 'Faults')).toEqual(
    Object.keys(IMPORT_FAULTS).sort(),
  );
});

it('lists every setting with its default', () => {
  const rows = [...text('docs/operations/settings.md').matchAll(/^\| `(\w+)` \| (.*?) \|/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  const { values } = readSettings({});
  for (const [, name, shown] of rows) {
    const value = Object.entries(values).find(([one]) => one === name)?.[1];
    if (value !== undefined) expect(shown, name).toBe(`\`${value === false ? 'off' : value}\``);
  }
});

it('gives only commands and settings that exist', () => {
  const commands = filesIn('apps/cli/src')
    .filter((path) => path.endsWith('-commands.ts'))
    .flatMap((path) => [...text(path).matchAll(/ommand\(line, '(\w+)'/g)].map(([, name]) => name));
  const others = ['SAHAKARYA_DEBUG'];
  let calls = 0;
  for (const path of [...filesIn('docs/operations'), ...filesIn('deploy')]) {
    const page = text(path);
    const called = [...page.matchAll(/(?:^|[`"]|\b(?:exec|env|sudo|data) )sahakarya ([a-z]+)/gm)];
    expect(
      called.map(([, name]) => name).filter((name) => !commands.includes(name ?? '')),
      path,
    ).toEqual([]);
    calls += called.length;
    for (const [name] of page.matchAll(/\bSAHAKARYA_\w+/g))
      expect([...SETTING_NAMES, ...others], path).toContain(name);
  }
  expect(calls).toBeGreaterThan(10);
});
