import { expect, it } from 'vitest';
import { Recording } from '../testing/recording-terminal.ts';
import { type Column, tableText } from './table.ts';

const columns: Column[] = [
  { heading: 'country', align: 'start' },
  { heading: 'own', align: 'end' },
  { heading: 'pooled', align: 'end' },
];
const rows = [
  ['Chad', '20.6', '136.2'],
  ['Côte d’Ivoire', '9.1', '99.0'],
];

it('starts texts, ends numbers, and puts groups above the ends of their columns', () => {
  const groups = [
    { heading: '', columns: 1 },
    { heading: 'doses', columns: 2 },
  ];
  expect(tableText(new Recording().screen, columns, rows, groups)).toBe(
    [
      '                      doses',
      'country         own  pooled',
      '───────────────────────────',
      'Chad           20.6   136.2',
      'Côte d’Ivoire   9.1    99.0',
      '',
    ].join('\n'),
  );
});

it('makes room for a wide group', () => {
  const groups = [
    { heading: '', columns: 1 },
    { heading: 'doses per 100 people', columns: 2 },
  ];
  const [heading = '', names = ''] = tableText(new Recording().screen, columns, rows, groups).split('\n');
  expect(heading.length).toBe(names.length);
  expect(heading.trim()).toBe('doses per 100 people');
});

it('is bold on a terminal with colours only', () => {
  const written = (recording: Recording) => {
    recording.screen.write(tableText(recording.screen, columns, rows));
    return recording.text;
  };
  expect(written(new Recording({ isTerminal: true, hasColours: true }))).toContain('\x1b[1mcountry');
  expect(written(new Recording({ isTerminal: true }))).not.toContain('\x1b');
});
