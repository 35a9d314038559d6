import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../figures/testing/rendered.tsx';
import { isWithin, movedBy, NumberField } from './number-field.tsx';

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
  const id = / id="([^"]+)" type="text"/.exec(html)?.[1];
  expect(html).toContain(`<label for="${id}">Shelf life</label>`);
  expect(html).toContain(`aria-describedby="${id}-hint"`);
  expect(html).toContain(`<p id="${id}-hint" class="hint" hidden="">On arrival</p>`);
  expect(wordsOf(field)).toContain('4 weeks');
  expect(wordsOf(field)).not.toContain('0 to 52');
  expect(html).not.toContain('aria-invalid');
});

test('a field shows its value in the reader’s digits', () => {
  const field = <NumberField label="" value={140} least={0} most={1000} wrong="" onValue={() => {}} />;
  expect(rendered(field, 'mr', { digits: 'native' })).toContain('value="१४०"');
  expect(rendered(field, 'mr', { digits: 'latin' })).toContain('value="140"');
  const decimal = (
    <NumberField label="" value={1.5} least={0} most={9} step={0.1} wrong="" onValue={() => {}} />
  );
  expect(rendered(decimal, 'ar', { digits: 'native' })).toContain('value="١٫٥"');
  expect(rendered(decimal, 'fr')).toContain('value="1,5"');
});

test.each([
  ['ArrowUp', 140, 145],
  ['ArrowDown', 140, 135],
  ['ArrowUp', 999, 1000],
  ['ArrowDown', 3, 0],
  ['Enter', 140, undefined],
])('%s at %d makes %s', (key, value, next) => {
  expect(movedBy(key, { value, least: 0, most: 1000, step: 5 })).toBe(next);
});

test('a step of a tenth leaves no crumbs', () => {
  expect(movedBy('ArrowUp', { value: 0.7, least: 0.1, most: 10, step: 0.1 })).toBe(0.8);
});
