import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFiles } from '../plan/plan-files.ts';
import { scenarioFiles } from '../scenario/scenario-files.ts';
import { arbitraryResult } from '../testing/arbitrary-result.ts';
import { arbitraryScenario } from '../testing/arbitrary-scenario.ts';
import { scenarioDataPackage } from './data-package.ts';

const ABOUT = {
  name: 'fifty',
  title: 'Fifty doses',
  description: 'Three destinations share fifty doses.',
  licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: 'CC0' }],
  sources: [{ title: 'Made up' }],
};

test('the package of a scenario names its licences, sources and files', () => {
  const text = scenarioDataPackage({ ...ABOUT, tables: ['capacity', 'acceptance'], columns: ['weight'] });
  const descriptor = JSON.parse(text);
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...ABOUT,
  });
  expect(descriptor.resources.map(({ path }: { path: string }) => path)).toEqual([
    'destinations.csv',
    'products.csv',
    'lots.csv',
    'acceptance.csv',
    'capacity.csv',
    'policy.json',
  ]);
  const fields: { name: string }[] = descriptor.resources[0].schema.fields;
  expect(fields.map(({ name }) => name).slice(-2)).toEqual(['lead_weeks', 'weight']);
  expect(text.endsWith('}\n')).toBe(true);
});

test('empty lists are left out, as the standard wants', () => {
  const descriptor = JSON.parse(scenarioDataPackage({ ...ABOUT, licenses: [], sources: [], tables: [] }));
  expect(Object.keys(descriptor)).toEqual(['$schema', 'name', 'title', 'description', 'resources']);
});

describe('every folder that is written', () => {
  const folders = fc.oneof(
    arbitraryScenario.map((scenario) => scenarioFiles(scenario)),
    arbitraryScenario.chain((scenario) =>
      arbitraryResult(scenario).map((result) => planFiles(scenario, result)),
    ),
  );

  test('has a package with a resource for each other file, whose columns are its header', () => {
    fc.assert(
      fc.property(folders, (files: ReadonlyMap<string, string>) => {
        const { resources } = JSON.parse(files.get('datapackage.json') ?? '');
        const paths = resources.map(({ path }: { path: string }) => path);
        expect([...paths, 'datapackage.json'].sort()).toEqual([...files.keys()].sort());
        for (const { path, type, schema } of resources) {
          if (type !== 'table') continue;
          const header = schema.fields.map(({ name }: { name: string }) => name).join();
          expect(files.get(path)?.split('\n')[0]).toBe(header);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('has keys that the patterns of its package allow', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const { resources } = JSON.parse(scenarioFiles(scenario).get('datapackage.json') ?? '');
        const pattern = new RegExp(`^(?:${resources[0].schema.fields[0].constraints.pattern})$`);
        for (const { destination } of scenario.destinations) expect(destination).toMatch(pattern);
      }),
    );
    const pattern = new RegExp(
      `^(?:${JSON.parse(scenarioDataPackage({ ...ABOUT, tables: [] })).resources[2].schema.fields[0].constraints.pattern})$`,
    );
    for (const text of ['', ' a', 'a ', 'a,b', 'a"b', 'a\nb', '"']) expect(text).not.toMatch(pattern);
  });
});
