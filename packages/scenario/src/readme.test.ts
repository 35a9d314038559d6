import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultText } from './faults.ts';
import { parseScenario } from './scenario/parse-scenario.ts';
import { bytesOf, FIFTY, rightValue } from './testing/example.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README is a scenario, and its message is the one that comes', () => {
  for (const text of Object.values(FIFTY)) expect(readme).toContain(text);
  rightValue(parseScenario(bytesOf(Object.entries(FIFTY))));
  const lots = FIFTY['lots.csv']?.replace(',50,', ',1.5,') ?? '';
  const checked = parseScenario(bytesOf(Object.entries({ ...FIFTY, 'lots.csv': lots })));
  expect(checked.ok ? '' : checked.faults.map(faultText).join('\n')).toBe(/^> (.*)$/m.exec(readme)?.[1]);
});
