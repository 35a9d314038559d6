import type { ImportResult } from '@sahakarya/contract';
import { expect, it } from 'vitest';
import { Recording } from '../testing/recording-terminal.ts';
import { tellImport, tellRefusal } from './tell-import.ts';

const NOT_WHOLE = { code: 'not-whole', says: 'Not a whole number', mend: 'Write digits alone' };

it('sums up the same fault in the same column, and leaves others apart', () => {
  const err = new Recording({ columns: 400 });
  const many = Array.from({ length: 8 }, (_, at) => ({
    ...NOT_WHOLE,
    path: `row ${at + 2}, total_vaccinations`,
    value: `1.${at % 2}00`,
  }));
  const others = [
    { ...NOT_WHOLE, path: 'row 4, people_vaccinated', value: '7,5' },
    { code: 'not-utf8', path: 'file', says: 'The text is not UTF-8', mend: 'Save the file as UTF-8' },
  ];
  tellRefusal(err.screen, { faults: [...many, ...others], count: 12, partly: false });
  expect(err.text.split('\n').filter((line) => /^(8 rows|row|file|…)/.test(line))).toEqual([
    '8 rows (2, 3, 4, 5, 6, …), total_vaccinations, "1.000", "1.100": Not a whole number. Write digits alone.',
    'row 4, people_vaccinated, "7,5": Not a whole number. Write digits alone.',
    'file: The text is not UTF-8. Save the file as UTF-8.',
    '… and 2 more.',
  ]);
  // A fault of the whole file is not mended by leaving rows out.
  expect(err.text).not.toContain('--partly');
  const rows = new Recording({ columns: 400 });
  tellRefusal(rows.screen, { faults: many.slice(0, 1), count: 1, partly: false });
  expect(rows.text).toContain('The file has 1 fault. Nothing was imported.');
  expect(rows.text).toContain('take the other rows with --partly.');
});

it('names no --partly where it was given, or where the header is at fault', () => {
  const header = { code: 'other-separator', path: 'row 1', says: 'Parted by ;', mend: 'Save it with commas' };
  const row = { ...NOT_WHOLE, path: 'row 2, total_vaccinations' };
  for (const refusal of [
    { faults: [header], count: 1, partly: false },
    { faults: [row], count: 1, partly: true },
  ]) {
    const err = new Recording({ columns: 400 });
    tellRefusal(err.screen, refusal);
    expect(err.text).toContain('Nothing was imported.');
    expect(err.text).not.toContain('--partly');
  }
});

const RESULT: ImportResult = {
  ...{ import: null, state: 'dry-run', sha256: '0'.repeat(64), layout: 'classic', source: null },
  ...{ known_on: '2024-02-04', at: '2024-02-04T00:00:00.000Z', whole: 'whole', impossible: 0, seen: null },
  rows: { read: 1, new: 0, changed: 0, confirmed: 0, unchanged: 1, refused: 0, skipped: 0 },
  blank: { count: 0, rows: [] },
  skipped: {},
  columns_not_read: [],
  taken_back: { rows: 0, cells: 0, figures: 0, first: [], of: 1, destinations: [], to_be_asked: false },
  ...{ faults: [], fault_count: 0, breaks: [], break_count: 0, corrections: 0 },
};
const REST = { origin: 'http://localhost', undoing: (id: string) => `npx sahakarya imports --undo ${id}` };
const CHOICES = { dryRun: true, partly: false, withImpossible: false, onlyNew: false, takeBack: false };

it('names the first figures that would be taken back, and counts the others', () => {
  const first = Array.from({ length: 30 }, (_, at) => ({
    ...{ destination: 'TUV', day: `2024-01-${at + 1}`, measure: 'doses' as const, before: 9_000 + at },
  }));
  const taken_back = { ...RESULT.taken_back, rows: 40, figures: 40, first };
  const out = new Recording({ columns: 400 });
  tellImport(out.screen, { ...RESULT, taken_back }, { choices: CHOICES, ...REST });
  expect(out.text).toContain('Figures that would be taken back\n');
  expect(out.text).toMatch(/^TUV +2024-01-1 +doses +9,000$/m);
  expect(out.text).toMatch(/^TUV +2024-01-20 +doses +9,019\n\n… and 20 more\.$/m);
});

it('says of a file of which no row can be taken that --partly would not help', () => {
  const faults = [
    { code: 'other-separator', path: 'row 1', says: 'Parted by ;', mend: 'Save it with commas' },
  ];
  const rows = { ...RESULT.rows, read: 0, unchanged: 0 };
  for (const partly of [true, false]) {
    const out = new Recording({ columns: 400 });
    const unread = { ...RESULT, rows, faults, fault_count: 1 };
    tellImport(out.screen, unread, { choices: { ...CHOICES, partly }, ...REST });
    expect(out.text).toContain('no row can be taken: it would be refused, with --partly, too.');
    expect(out.text).not.toMatch(/Left out|without --partly/);
  }
});
