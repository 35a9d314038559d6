import { tooLarge } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { wordsOf } from '../../figures/testing/rendered.tsx';
import { Notices } from './notices.tsx';
import { OPENED, studioWith } from './testing/small-studio.ts';
import type { Studio } from './use-studio.ts';

const notices = (changes: Partial<Studio>) => wordsOf(<Notices studio={studioWith(changes)} />);
const PLANNING = { run: 1, shown: 1, heldAgainst: 1, opened: OPENED };

test('nothing is said where nothing is wrong', () => {
  expect(notices({})).toBe('');
});

test('a planner that stopped says so, with its reason and what to do', () => {
  const said = notices({ planning: { ...PLANNING, failure: 'out of memory' } });
  expect(said).toContain('The planner stopped.');
  expect(said).toContain('load the page again');
  expect(said).toContain('out of memory');
});

test('what an address says and nobody understands is named', () => {
  const said = notices({ ignored: ['target', 'b-weights'] });
  expect(said).toContain(
    'Parts of the address were not understood (target, b-weights), and the usual was taken.',
  );
});

test('a scenario from the disk says that the address does not hold it', () => {
  const { opening } = studioWith();
  expect(notices({ opening: { ...opening, isFromDisk: true } })).toContain('on your device alone');
});

test('whether a reload keeps it is said once that is known', () => {
  const { opening } = studioWith();
  const own = { ...opening, isFromDisk: true };
  expect(notices({ opening: own })).not.toMatch(/reload/);
  expect(notices({ opening: { ...own, isKept: true } })).toContain('It is kept here for a reload.');
  expect(notices({ opening: { ...own, isKept: true } })).toContain('Remove it from this browser');
  expect(notices({ opening: { ...own, isKept: false } })).toContain('after a reload, open it again');
  expect(notices({ opening: { ...own, isKept: false, isForgotten: true } })).toMatch(
    /It has been removed from this browser.(?!.*Remove it)/,
  );
});

test('an address of a scenario that is not here says what stands in its place, and by which policy', () => {
  const { opening } = studioWith();
  expect(notices({ opening: { ...opening, lost: 'mpox' } })).toContain(
    '“mpox”, which this address is for, is not kept in this browser.',
  );
});

test('a scenario that was just opened is named, with the verdict on its plan and the way back to the world', () => {
  const { opening } = studioWith();
  const outcome = {
    kind: 'read',
    scenario: { ok: true, value: OPENED },
    plan: { kind: 'holds', notShipped: 0 },
  } as const;
  const said = notices({ opening: { ...opening, isFromDisk: true, outcome } });
  expect(said).toMatch(
    /Three places has no faults and is open now.*its figures are right.*Back to the world/,
  );
});

test('what was opened has its own name, while the page still shows the scenario before', () => {
  const { opening } = studioWith();
  const outcome = {
    kind: 'read',
    scenario: { ok: true, value: { ...OPENED, title: 'Four places' } },
  } as const;
  const said = notices({ opening: { ...opening, isFromDisk: true, outcome } });
  expect(said).toContain('Four places has no faults and is open now.');
  expect(said).not.toContain('Three places');
});

test('a policy that cannot be planned is told with its faults', () => {
  const refused = [tooLarge('lots.csv')];
  const said = notices({ planning: { ...PLANNING, refused } });
  expect(said).toContain('lots.csv');
  expect(said).toContain('the file has more than 256 MB');
});

test('blank rows and slips of a scenario are told as long as it is open, with place and mend', () => {
  const slip = {
    code: 'no-capacity',
    ...{ file: 'destinations.csv', row: 4, column: 'weekly_capacity', value: '0' },
    ...{ parameters: {}, says: '', mend: '' },
  } as const;
  const remarks = {
    ways: [],
    blank: [{ file: 'lots.csv', count: 1, rows: [3] }],
    slips: [slip],
    slipCount: 1,
  };
  const said = notices({ planning: { ...PLANNING, opened: { ...OPENED, remarks } } });
  expect(said).toContain('lots.csv: row 3 is blank and was passed over.');
  expect(said).toContain('One thing in this scenario is right as it stands, and mostly a slip:');
  expect(said).toMatch(/destinations\.csv ?weekly_capacity ?row 4.*0 ?a place without capacity/);
  expect(
    notices({
      planning: {
        ...PLANNING,
        opened: { ...OPENED, remarks: { ...remarks, blank: [], slips: [], slipCount: 0 } },
      },
    }),
  ).toBe('');
});
