import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../figures/testing/rendered.tsx';
import { isWithin, NumberField } from './number-field.tsx';

test.each([
  ['5', true],
  ['0', true],
  ['10', true],
  ['11', false],
  ['5.5', false],
  ['-1', false],
  ['1e1', false],
  ['', false],
  [' 5', false],
])('of whole numbers from 0 to 10, %j is taken: %s', (text, isTaken) => {
  expect(isWithin(text, 0, 10, 1)).toBe(isTaken);
});

test.each([
  ['0.1', true],
  ['1.25', true],
  ['1.255', false],
  ['.5', false],
  ['0.05', false],
])('of decimals from 0.1 to 10, %j is taken: %s', (text, isTaken) => {
  expect(isWithin(text, 0.1, 10, 0.1)).toBe(isTaken);
});

test('a field has its label, its unit for its value, and its hint within reach of those who listen', () => {
  const field = (
    <NumberField
      label="Shelf life"
      unit={(weeks) => `${weeks} weeks`}
      hint="On arrival"
      value={4}
      least={0}
      most={52}
      wrong="0 to 52"
      onValue={() => {}}
    />
  );
  const html = rendered(field);
  const id = / id="([^"]+)" type="number"/.exec(html)?.[1];
  expect(html).toContain(`<label for="${id}">Shelf life</label>`);
  expect(html).toContain(`aria-describedby="${id}-hint"`);
  expect(html).toContain(`<p id="${id}-hint" class="hint" hidden="">On arrival</p>`);
  expect(wordsOf(field)).toContain('4 weeks');
  expect(wordsOf(field)).not.toContain('0 to 52');
  expect(html).not.toContain('aria-invalid');
});
