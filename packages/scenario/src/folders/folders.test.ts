import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultText } from '../faults.ts';
import { scenarioFiles } from '../scenario/scenario-files.ts';
import { EXAMPLE, rightValue, scenarioOf } from '../testing/example.ts';
import { EXAMPLE_PLAN } from '../testing/spoilt-plans.ts';
import { readPlan, readScenario } from './read-folder.ts';
import { writeFolder } from './write-folder.ts';

const scenario = scenarioOf(EXAMPLE);
const plan = new Map([...Object.entries(EXAMPLE_PLAN), ['datapackage.json', '{}'] as const]);

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sahakarya-folders-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function faultsOf(checked: ReturnType<typeof writeFolder> | ReturnType<typeof readScenario>): string[] {
  return checked.ok ? [] : checked.faults.map(faultText);
}

test('a scenario and its plan go to disk and come back', () => {
  const folder = join(root, 'new', 'scenario');
  const files = scenarioFiles(scenario);
  expect(writeFolder(folder, files)).toEqual({ ok: true, value: folder });
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  expect(rightValue(readScenario(folder))).toEqual(scenario);
  const planned = join(root, 'plan');
  rightValue(writeFolder(planned, plan));
  expect(rightValue(readPlan(planned, scenario)).unused.count).toBe(3);
  expect(readdirSync(root).sort()).toEqual(['new', 'plan']);
});

describe('a folder that exists', () => {
  test('is filled when it is empty', () => {
    const folder = join(root, 'empty');
    mkdirSync(folder);
    rightValue(writeFolder(folder, plan));
    expect(readdirSync(folder).length).toBe(7);
  });

  test('is replaced when it is a plan, whole or in part, also through a link', () => {
    const folder = join(root, 'plan');
    const link = join(root, 'link');
    mkdirSync(folder);
    writeFileSync(join(folder, 'administrations.csv'), 'old');
    symlinkSync(folder, link);
    rightValue(writeFolder(link, plan));
    expect(readFileSync(join(folder, 'administrations.csv'), 'utf8')).toBe(
      EXAMPLE_PLAN['administrations.csv'],
    );
    expect(readdirSync(root).sort()).toEqual(['link', 'plan']);
  });

  test.each([
    ['a plan with something else beside it', ['administrations.csv', 'notes.txt'], 'notes.txt'],
    ['no plan', ['datapackage.json'], 'datapackage.json'],
    ['a scenario', ['destinations.csv', 'policy.json'], 'destinations.csv'],
  ])('is left alone when it is %s', (_, names, named) => {
    const folder = join(root, 'taken');
    mkdirSync(folder);
    for (const name of names) writeFileSync(join(folder, name), 'mine');
    expect(faultsOf(writeFolder(folder, plan))).toEqual([
      `${folder}: the folder has something else in it (${named}); choose a new folder, an empty one, or one with nothing but a plan`,
    ]);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
    expect(readdirSync(root)).toEqual(['taken']);
  });

  test('is left alone when a scenario would take the place of a plan', () => {
    const folder = join(root, 'plan');
    rightValue(writeFolder(folder, plan));
    expect(faultsOf(writeFolder(folder, scenarioFiles(scenario)))).toHaveLength(1);
    expect(rightValue(readPlan(folder, scenario)).unused.count).toBe(3);
  });
});

test('what cannot be written says why, and leaves nothing behind', () => {
  writeFileSync(join(root, 'file'), '');
  for (const folder of [join(root, 'file'), join(root, 'file', 'below')])
    expect(faultsOf(writeFolder(folder, plan))).toEqual([
      `${folder}: the folder cannot be written (ENOTDIR); choose a folder that can`,
    ]);
  const broken = new Map([
    ['administrations.csv', ''],
    ['no/such/folder.csv', ''],
  ]);
  expect(faultsOf(writeFolder(join(root, 'half'), broken))).toEqual([
    `${join(root, 'half')}: the folder cannot be written (ENOENT); choose a folder that can`,
  ]);
  expect(readdirSync(root)).toEqual(['file']);
});

test('a folder that does not exist, and a file that cannot be read', () => {
  expect(faultsOf(readScenario(join(root, 'none')))).toEqual([
    `${join(root, 'none')}: the folder does not exist; check the name`,
  ]);
  const folder = join(root, 'scenario');
  rightValue(writeFolder(folder, scenarioFiles(scenario)));
  rmSync(join(folder, 'lots.csv'));
  mkdirSync(join(folder, 'lots.csv'));
  expect(faultsOf(readScenario(folder))).toEqual([
    'lots.csv: the file cannot be read (EISDIR); make it readable',
  ]);
});
