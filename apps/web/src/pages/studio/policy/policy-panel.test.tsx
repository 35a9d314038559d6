import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../../figures/testing/rendered.tsx';
import { type PolicyState, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import type { Rules } from '../../../planning/policy/rules.ts';
import { OPENED } from '../testing/small-studio.ts';
import { PolicyPanel } from './policy-panel.tsx';

const nothing = () => {};
const panel = (policy: Partial<PolicyState> = {}, rules: Partial<Rules> = {}) => (
  <PolicyPanel
    rules={{ ...OPENED.rules, ...rules }}
    policy={{ ...UNCHANGED, ...policy }}
    onPolicy={nothing}
    onRest={nothing}
    onReset={nothing}
  />
);

/** The value of the field with a label. */
function fieldValue(html: string, label: string): string | undefined {
  const id = new RegExp(`<label for="([^"]+)">${label}</label>`).exec(html)?.[1] ?? 'none';
  return new RegExp(`<input id="${id}"[^>]* value="([^"]*)"`).exec(html)?.[1];
}

test('fields show what the scenario says until it is changed', () => {
  expect(fieldValue(rendered(panel()), 'Target')).toBe('140');
  expect(fieldValue(rendered(panel({ target: 95 })), 'Target')).toBe('95');
});

test('what holders keep of their own is asked for only where they keep anything', () => {
  const words = (sharing: PolicyState['sharing']) => wordsOf(panel(sharing === undefined ? {} : { sharing }));
  const label = 'Holders’ own';
  expect(words('own')).toContain(label);
  expect(words('surplus')).toContain(label);
  expect(words('pooled')).not.toContain(label);
  expect(words(undefined)).not.toContain(label);
});

test('the choice of sharing is the policy’s, else the scenario’s', () => {
  const chosen = (html: string) => / checked="" value="([^"]+)"/.exec(html)?.[1];
  expect(chosen(rendered(panel()))).toBe('pooled');
  expect(chosen(rendered(panel({ sharing: 'own' })))).toBe('own');
  expect(chosen(rendered(panel({}, { sharing: 'surplus' })))).toBe('surplus');
});

test('every income group has its weight: that of the scenario, or the one that was set', () => {
  expect(fieldValue(rendered(panel()), 'Low')).toBe('1.5');
  expect(fieldValue(rendered(panel({ weights: { LIC: 225 } })), 'Low')).toBe('2.25');
  expect(fieldValue(rendered(panel()), 'north')).toBe('1');
});

test('milestones at dates of the scenario’s own are told as such', () => {
  const dates = wordsOf(panel({}, { milestoneEveryWeeks: undefined }));
  expect(dates).toContain('dates of its own');
  expect(wordsOf(panel({}, { milestoneEveryWeeks: 0 }))).not.toContain('dates of its own');
  expect(wordsOf(panel({ milestoneEveryWeeks: 4 }, { milestoneEveryWeeks: undefined }))).not.toContain(
    'dates of its own',
  );
});

test('a producer stops from a week and for some weeks, which are asked for once it is chosen', () => {
  const fields = (html: string) => (html.match(/role="spinbutton"/g) ?? []).length;
  const stop = { producer: 'Maker', fromWeek: 1, weeks: 12 };
  expect(fields(rendered(panel({ stop }))) - fields(rendered(panel()))).toBe(2);
  expect(rendered(panel({ stop }))).toContain('<option value="Maker" selected="">Maker</option>');
  // No later than the plan's last week.
  expect(rendered(panel({ stop }))).toContain('max="1"');
});

test('factors of groups and products stand open where one is set on its own', () => {
  const open = (html: string) => (html.match(/<details class="studio-more" open="">/g) ?? []).length;
  expect(open(rendered(panel()))).toBe(0);
  expect(open(rendered(panel({ supply: { all: 100, of: { VAX: 50 } } })))).toBe(1);
  const sliders = rendered(panel({ capacity: { all: 80, of: {} } })).match(/aria-valuetext="× 0.80"/g);
  // What is not set on its own follows the first: all, and three groups.
  expect(sliders).toHaveLength(4);
});
