import { type Fault, tooLarge } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../../figures/testing/rendered.tsx';
import type { OpenOutcome, PlanVerdict } from '../../../planning/worker/messages.ts';
import { NAMES, OPENED, studioWith } from '../testing/small-studio.ts';
import type { Studio } from '../use-studio.ts';
import { OpenDialog } from './open-dialog.tsx';
import { OpenReport } from './open-report.tsx';

const report = (outcome: OpenOutcome) => (
  <OpenReport outcome={outcome} opened={OPENED} names={NAMES} onSharing={() => {}} onAsSaved={() => {}} />
);
const judged = (plan: PlanVerdict) => report({ kind: 'read', plan });
const FAULT = tooLarge('datapackage.json');
const FIGURE = {
  kind: 'figure',
  figure: { figure: 'per_100', file: 'summary.json', expected: undefined, found: undefined },
} as const;

test.each([
  'not-a-zip',
  'zip-too-large',
  'nothing-in-it',
  'file-twice',
  'several-folders',
  'single-table',
  'not-a-workbook',
  'workbook-too-large',
] as const)('%s is told with what to do, and that nothing was changed', (problem) => {
  expect(wordsOf(report({ kind: 'unreadable', problem }))).toMatch(/Nothing was changed\. [A-Z]/);
  expect(rendered(report({ kind: 'unreadable', problem }))).toMatch(/class="studio-wrong[^"]*"><svg/);
});

test('a scenario that opened is named', () => {
  const words = wordsOf(report({ kind: 'read', scenario: { ok: true, value: OPENED } }));
  expect(words).toBe('Three places has no faults and is open now.');
});

test('faults are counted and listed; of more than are listed, how many', () => {
  const faulty = (count: number) =>
    wordsOf(report({ kind: 'read', scenario: { ok: false, faults: [FAULT], count } }));
  expect(faulty(1)).toContain('The scenario has 1 fault. Nothing was changed.');
  expect(faulty(1)).toContain('datapackage.json');
  expect(faulty(1)).not.toContain('The first 1');
  expect(faulty(3)).toContain('The first 1 are shown.');
});

test('where a workbook has faults, it is said which sheet a file is', () => {
  const outcome: OpenOutcome = { kind: 'read', scenario: { ok: false, faults: [FAULT], count: 1 } };
  const said = (isWorkbook: boolean) =>
    wordsOf(
      <OpenReport
        {...{ outcome, isWorkbook, opened: OPENED, names: NAMES }}
        onSharing={() => {}}
        onAsSaved={() => {}}
      />,
    ).includes('policy.json the sheet policy');
  expect([said(true), said(false)]).toEqual([true, false]);
});

test('files that a spreadsheet saved its own way can be read so; other faults offer no such thing', () => {
  const offers = (fault: Fault) =>
    wordsOf(report({ kind: 'read', scenario: { ok: false, faults: [fault], count: 1 } })).includes(
      'Read them as they were saved',
    );
  expect(offers({ ...FAULT, code: 'other-separator' })).toBe(true);
  expect(offers({ ...FAULT, code: 'not-utf8' })).toBe(true);
  expect(offers({ ...FAULT, code: 'not-a-date', value: '06/01/2025' })).toBe(true);
  expect(offers(FAULT)).toBe(false);
});

test('a plan that came with its scenario is judged by that one’s names, each finding once', () => {
  const [first, ...others] = OPENED.destinations;
  if (first === undefined) throw new Error('a scenario has destinations');
  const other = { ...OPENED, destinations: [{ ...first, name: 'Norvale' }, ...others] };
  const finding = {
    kind: 'violation',
    violation: { code: 'below_floor', destination: 0, milestone: 0, expected: 180, found: 179 },
  } as const;
  const plan = { kind: 'fails', findings: [finding, finding], count: 2 } as const;
  const words = wordsOf(report({ kind: 'read', scenario: { ok: true, value: other }, plan }));
  expect(words.split('Norvale')).toHaveLength(2);
  expect(words).not.toContain(NAMES[0]);
});

test('what was read as it was saved is told: files that were saved alike together, columns one by one', () => {
  const remarks = {
    ways: [
      { way: 'columns', file: 'lots.csv', separator: ';' },
      { way: 'columns', file: 'products.csv', separator: ';' },
      {
        way: 'day-first',
        file: 'lots.csv',
        column: 'expires',
        count: 5,
        written: '31/07/2025',
        read: '2025-07-31',
      },
    ],
    blank: [],
    slips: [],
    slipCount: 0,
  } as const;
  const words = wordsOf(report({ kind: 'read', scenario: { ok: true, value: { ...OPENED, remarks } } }));
  expect(words).toContain('lots.csv, products.csv: columns parted by ;');
  expect(words).toContain('lots.csv, expires: days as day/month/year, 31/07/2025 as 2025-07-31 (5)');
});

test('a plan that holds is verified', () => {
  expect(rendered(judged({ kind: 'holds', notShipped: 0 }))).toContain('chip-done');
  const short = wordsOf(judged({ kind: 'holds', notShipped: 3200 }));
  expect(short).toContain('can be carried out, but for 3,200 doses that no shipment brings;');
});

test('a plan whose files cannot be read tells their faults', () => {
  expect(wordsOf(judged({ kind: 'faulty', faults: [FAULT], count: 1 }))).toContain('more than 1 MB');
});

test('a plan that does not hold says why, and under which sharing rule it would', () => {
  const fails = { kind: 'fails', findings: [FIGURE], count: 1 } as const;
  expect(wordsOf(judged(fails))).toContain('set the policy that it was made with');
  const other = wordsOf(judged({ ...fails, sharing: 'own' }));
  expect(other).toContain('It holds under another sharing rule');
  expect(other).not.toContain('set the policy');
  expect(rendered(judged(fails)).match(/<ul class="studio-findings"><li>[^<]/)).not.toBeNull();
});

test('of a plan whose data package alone is wrong no policy is blamed', () => {
  const words = wordsOf(judged({ kind: 'fails', findings: [{ kind: 'fault', fault: FAULT }], count: 1 }));
  expect(words).toContain('datapackage.json');
  expect(words).not.toContain('set the policy');
  expect(words).not.toContain('sharing rule');
});

const dialog = (opening: Partial<Studio['opening']>, opened = OPENED) => {
  const { planning, opening: usual } = studioWith();
  const studio = studioWith({ planning: { ...planning, opened }, opening: { ...usual, ...opening } });
  return wordsOf(<OpenDialog studio={studio} names={NAMES} onClose={() => {}} />);
};

test('the dialog leads to the reference worlds that are not open', () => {
  const inCovax = { ...OPENED, name: 'covax-round-1' };
  expect(dialog({ isFromDisk: true }, inCovax)).toMatch(/Back to the world.*Open COVAX/);
  expect(dialog({}, inCovax)).toMatch(/Back to the world(?!.*Open COVAX)/);
  expect(dialog({}, { ...OPENED, name: 'world-2021-08' })).toMatch(/(?<!Back to the world.*)Open COVAX/);
});

test('the dialog says that it reads, and afterwards what it found', () => {
  expect(dialog({ isOpening: true })).toContain('Reading');
  expect(dialog({})).not.toContain('Reading');
  expect(dialog({ outcome: { kind: 'unreadable', problem: 'not-a-zip' } })).toContain('not a ZIP file');
});

const saying = (...findings: Extract<PlanVerdict, { kind: 'fails' }>['findings']) =>
  wordsOf(judged({ kind: 'fails', findings, count: findings.length }));

test('a finding names places, rows as a file counts them, and limits in words', () => {
  const limit = { code: 'coverage_limit', destination: 0, row: 0, week: 2, expected: 4, found: 6 } as const;
  expect(saying({ kind: 'violation', violation: limit })).toContain(
    'coverage row 2: what limits Chad by the end of week 2 is Weekly capacity, not Supply or weekly capacity',
  );
  const lot = { code: 'lot_doses', lot: 0, expected: 1_000, found: 1_001 } as const;
  expect(saying({ kind: 'violation', violation: lot, lot: 'L1' })).toContain(
    'doses in L1: 1,000; administered: 1,001',
  );
});

test('a figure that is told wrongly is told with what it should be', () => {
  const packs = { kind: 'packs', destination: 'FRA', planned: 1_000, shipped: 900 } as const;
  const figure = {
    figure: 'packs',
    file: 'summary.json',
    entry: 3,
    expected: packs,
    found: undefined,
  } as const;
  expect(saying({ kind: 'figure', figure })).toContain(
    'summary.json, packs, row or entry 3: should be France, 1,000, 900, not nothing',
  );
});
