import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { requireOwnFolder } from '../platform/data-folder/foreign-folder.ts';
import { secretsIn } from '../platform/database/embedded/secrets.ts';
import { exerciseSettings } from './exercise-settings.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-exercise-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('lies beside what is real where nobody names a place, and where it is named else', () => {
  const named = temporaryFolder();
  expect(exerciseSettings({ SAHAKARYA_DATA: named })).toMatchObject({
    settings: { dataFolder: named },
    isNamed: true,
    real: undefined,
  });
  const { settings, isNamed } = exerciseSettings({});
  expect([settings.dataFolder.endsWith(join('.data', 'exercise')), isNamed]).toEqual([true, false]);
});

it.each([
  [{ PUBLIC_URL: 'https://vaccines.example.org' }, 'PUBLIC_URL'],
  [{ HOST: '0.0.0.0' }, 'HOST'],
  [{ HOST: '::' }, 'HOST'],
])('is opened to nobody else: %j', (environment, name) => {
  expect(() => exerciseSettings(environment)).toThrow(
    expect.objectContaining({ code: 'exercise-stays', parameters: expect.objectContaining({ name }) }),
  );
});

it('keeps nobody from making what is real around it, and another folder of that name does', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'exercise'));
  secretsIn(join(folder, 'exercise'), true);
  requireOwnFolder(folder);
  const other = temporaryFolder();
  mkdirSync(join(other, 'exercise'));
  writeFileSync(join(other, 'exercise', 'notes.txt'), 'x');
  expect(() => requireOwnFolder(other)).toThrow(expect.objectContaining({ code: 'folder-foreign' }));
});
