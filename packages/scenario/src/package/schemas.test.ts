import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFiles } from '../plan/plan-files.ts';
import { scenarioFiles } from '../scenario/scenario-files.ts';
import { arbitraryResult } from '../testing/arbitrary-result.ts';
import { arbitraryScenario } from '../testing/arbitrary-scenario.ts';
import { EXAMPLE } from '../testing/example.ts';
import { EXAMPLE_PLAN } from '../testing/spoilt-plans.ts';
import { PLAN_TABLES, SCENARIO_TABLES } from './table-schemas.ts';

const folder = new URL('../../schemas/', import.meta.url);

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

const tables = { ...SCENARIO_TABLES, ...PLAN_TABLES };

test.each(Object.entries(tables))('schemas/%s.tableschema.json is the schema that is used', (name, used) => {
  expect(schema(`${name}.tableschema.json`)).toEqual({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    ...used,
  });
});

test('nothing else is published', () => {
  const names = [
    ...Object.keys(tables).map((name) => `${name}.tableschema.json`),
    ...['policy', 'certificate', 'summary'].map((name) => `${name}.schema.json`),
  ];
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});

/** Checks a JSON text against a published schema. */
function checker(name: string): (text: string | undefined) => boolean {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    validateFormats: false,
    allowUnionTypes: true,
  });
  const validate = ajv.compile(schema(`${name}.schema.json`));
  return (text) => validate(JSON.parse(text ?? ''));
}

const conforms = {
  policy: checker('policy'),
  certificate: checker('certificate'),
  summary: checker('summary'),
};

test('what is written conforms to the schemas', () => {
  const cases = arbitraryScenario.chain((scenario) =>
    fc.tuple(fc.constant(scenario), arbitraryResult(scenario)),
  );
  fc.assert(
    fc.property(cases, ([scenario, result]) => {
      const files = planFiles(scenario, result);
      expect(conforms.policy(scenarioFiles(scenario).get('policy.json'))).toBe(true);
      expect(conforms.certificate(files.get('certificate.json'))).toBe(true);
      expect(conforms.summary(files.get('summary.json'))).toBe(true);
    }),
  );
});

describe('the schemas refuse', () => {
  test.each([
    ['policy', '"weeks": 12', '"weeks": 12.5'],
    ['policy', '"weeks": 12', '"weeks": 12, "more": 1'],
    ['policy', '"milestone_every_weeks": 4', '"milestone_every_weeks": 4, "milestones": []'],
    ['policy', '"HIC": 0.5', '"HIC": 0'],
    ['certificate', '"L2": 1', '"L2": null'],
    ['certificate', '"L2": 1', '"L2": -1'],
    ['certificate', '"2": null', '"02": null'],
    ['summary', '"at_hand": 1800', '"at_hand": -1'],
    ['summary', '"planned": 80, ', ''],
  ] as const)('%s.json with %s → %s', (name, part, by) => {
    const text = { ...EXAMPLE, ...EXAMPLE_PLAN }[`${name}.json`] ?? '';
    expect(conforms[name](text)).toBe(true);
    expect(text).toContain(part);
    expect(conforms[name](text.replace(part, by))).toBe(false);
  });
});
