import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultText } from '../faults.ts';
import { SCENARIO_FILES } from '../scenario/scenario-file-names.ts';
import { scenarioFiles } from '../scenario/scenario-files.ts';
import { EXAMPLE, rightValue, scenarioOf } from '../testing/example.ts';
import { EXAMPLE_PLAN } from '../testing/spoilt-plans.ts';
import { readPlan, readScenario, scenarioNames } from './read-folder.ts';
import { writeFolder, writingFolder } from './write-folder.ts';

const ORDER: readonly string[] = SCENARIO_FILES;

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

  test('stays as it was, with nothing beside it, when the writing is left off before its last step', () => {
    const folder = join(root, 'plan');
    rightValue(writeFolder(folder, plan));
    const other = new Map(plan).set('administrations.csv', '9'.repeat(2 ** 25));
    let before = 0;
    for (; ; before++) {
      const writing = writingFolder(folder, other);
      let isDone = false;
      for (let step = 0; step <= before; step++) isDone = writing.next().done === true;
      if (isDone) break;
      writing.return({ ok: false, faults: [], count: 0 });
      expect(readdirSync(root)).toEqual(['plan']);
      expect(readFileSync(join(folder, 'administrations.csv'), 'utf8')).toBe(plan.get('administrations.csv'));
    }
    // A step for each file, and one for every 8 MB more.
    expect(before).toBe(10);
    expect(readFileSync(join(folder, 'administrations.csv')).length).toBe(2 ** 25);
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
    expect(faultsOf(writeFolder(folder, scenarioFiles(scenario)))).toEqual([
      `${folder}: the folder is in use (administrations.csv); choose a new folder, or an empty one`,
    ]);
    expect(rightValue(readPlan(folder, scenario)).unused.count).toBe(3);
  });
});

test('names of a folder are those that are read and those that are not, but for those that any folder has', () => {
  const folder = join(root, 'scenario');
  rightValue(writeFolder(folder, scenarioFiles(scenario)));
  for (const name of ['notes.txt', 'README.md', '.DS_Store', 'LICENSE', 'old.csv'])
    writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'plan'));
  expect(scenarioNames(folder)).toEqual({
    read: [...scenarioFiles(scenario).keys()].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    passedOver: ['notes.txt', 'old.csv'],
  });
});

// Root reads what it may not.
test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be listed is a fault',
  () => {
    const folder = join(root, 'scenario');
    rightValue(writeFolder(folder, scenarioFiles(scenario)));
    chmodSync(folder, 0o311);
    expect(faultsOf(readScenario(folder))).toEqual([
      `${folder}: the folder cannot be read (EACCES); check its name, and whether you may read it`,
    ]);
    chmodSync(folder, 0o755);
  },
);

test('a file that is misnamed is found in a folder', () => {
  const folder = join(root, 'scenario');
  rightValue(writeFolder(folder, scenarioFiles(scenario)));
  renameSync(join(folder, 'earmarks.csv'), join(folder, 'Earmarks.csv'));
  expect(faultsOf(readScenario(folder))).toEqual([
    'Earmarks.csv: no table is called so; did you mean earmarks.csv? Rename it so, or take it out of the folder',
  ]);
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

test('a file in the place of a folder, and a folder around the scenario’s, are one fault each', () => {
  const zip = join(root, 'scenario.zip');
  writeFileSync(zip, 'PK');
  expect(faultsOf(readScenario(zip))).toEqual([
    `${zip}: it is a file, and here belongs a folder of several files; name the folder that it lies in; unpack a ZIP file first, and save the sheets of a workbook as CSV`,
  ]);
  const outer = join(root, 'outer');
  rightValue(writeFolder(join(outer, 'inner'), scenarioFiles(scenario)));
  expect(faultsOf(readScenario(outer))).toEqual([
    `${outer}: the files lie in a folder inside of this one; name that one: inner`,
  ]);
  // Of two nobody knows which is meant.
  rightValue(writeFolder(join(outer, 'another'), scenarioFiles(scenario)));
  expect(faultsOf(readScenario(outer))).toHaveLength(4);
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
    'lots.csv: it is no plain file; put a plain file in its place',
  ]);
  expect(faultsOf(readScenario('x'.repeat(5_000)))[0]).toMatch(
    /^x{200}…: the folder cannot be read \(ENAMETOOLONG\); check its name, and whether you may read it$/,
  );
  symlinkSync(join(root, 'loop'), join(root, 'loop'));
  expect(faultsOf(readScenario(join(root, 'loop')))[0]).toContain('cannot be read (ELOOP)');
});

describe.skipIf(process.platform === 'win32')('what is no plain file is named at once, not read', () => {
  const spoilt = (make: (file: string) => void) => {
    const folder = join(root, 'scenario');
    rightValue(writeFolder(folder, scenarioFiles(scenario)));
    rmSync(join(folder, 'lots.csv'));
    make(join(folder, 'lots.csv'));
    return faultsOf(readScenario(folder));
  };
  const noPlainFile = ['lots.csv: it is no plain file; put a plain file in its place'];

  test.each<[string, (file: string) => void]>([
    ['a pipe that nobody writes', (file) => execFileSync('mkfifo', [file])],
    ['a device without an end', (file) => symlinkSync('/dev/zero', file)],
    ['a device without a byte', (file) => symlinkSync('/dev/null', file)],
  ])('%s', (_, make) => {
    expect(spoilt(make)).toEqual(noPlainFile);
  });

  test('a socket', async () => {
    const server = createServer();
    const faults = await new Promise<string[]>((resolve) => {
      const at = join(root, 's');
      server.listen(at, () => resolve(spoilt((file) => symlinkSync(at, file))));
    });
    server.close();
    expect(faults).toEqual(noPlainFile);
  });
});

test.each([
  ['lots.csv', 256],
  ['policy.json', 1],
])('a larger %s than %i MB is refused before it is read', (file, most) => {
  const folder = join(root, 'scenario');
  rightValue(writeFolder(folder, scenarioFiles(scenario)));
  // Nothing of it is on the disk: it has a size alone.
  truncateSync(join(folder, file), most * 2 ** 20 + 1);
  expect(faultsOf(readScenario(folder))).toEqual([
    `${file}: the file has more than ${most} MB; write a file of at most ${most} MB`,
  ]);
});

test('a file that is no text is found by its first byte that none has', () => {
  const folder = join(root, 'scenario');
  rightValue(writeFolder(folder, scenarioFiles(scenario)));
  truncateSync(join(folder, 'lots.csv'), 2 ** 28);
  expect(faultsOf(readScenario(folder))[0]).toContain('a control character (U+0000), which no text has');
});
