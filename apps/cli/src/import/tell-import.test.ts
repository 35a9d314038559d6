import { expect, it } from 'vitest';
import { Recording } from '../testing/recording-terminal.ts';
import { tellRefusal } from './tell-import.ts';

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
  tellRefusal(err.screen, [...many, ...others], 12);
  expect(err.text.split('\n').filter((line) => /^(8 rows|row|file|…)/.test(line))).toEqual([
    '8 rows (2, 3, 4, 5, 6, …), total_vaccinations, "1.000", "1.100": Not a whole number. Write digits alone.',
    'row 4, people_vaccinated, "7,5": Not a whole number. Write digits alone.',
    'file: The text is not UTF-8. Save the file as UTF-8.',
    '… and 2 more.',
  ]);
});
