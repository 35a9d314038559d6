import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryScenario } from '../testing/arbitrary-scenario.ts';
import { bytesOf, EXAMPLE, FIFTY, rightValue, scenarioOf } from '../testing/example.ts';
import { parseScenario } from './parse-scenario.ts';
import { scenarioFiles } from './scenario-files.ts';

test('a scenario that is written and read is the same, and is written the same again', () => {
  fc.assert(
    fc.property(arbitraryScenario, (scenario) => {
      const files = scenarioFiles(scenario);
      const read = rightValue(parseScenario(bytesOf(files)));
      expect(read).toEqual(scenario);
      expect(scenarioFiles(read)).toEqual(files);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['with every table', EXAMPLE],
  ['with as few as may be', FIFTY],
])('a canonical folder %s is written as it is read', (_, files) => {
  const written = scenarioFiles(scenarioOf(files));
  written.delete('datapackage.json');
  expect(Object.fromEntries(written)).toEqual(files);
});

test('a column stays when one row has it, a table when it has a row, acceptance always', () => {
  const scenario = scenarioOf({
    ...FIFTY,
    'acceptance.csv': 'destination,product\n',
    'earmarks.csv': 'lot,destination\n',
    'destinations.csv': EXAMPLE['destinations.csv']?.replace('1.5,400', '1.5,') ?? '',
  });
  const files = scenarioFiles(scenario);
  expect([...files.keys()]).toEqual([
    'destinations.csv',
    'products.csv',
    'lots.csv',
    'acceptance.csv',
    'policy.json',
    'datapackage.json',
  ]);
  expect(files.get('destinations.csv')?.split('\n')[0]).toMatch(/lead_weeks,weight$/);
});
