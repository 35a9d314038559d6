import { readFileSync } from 'node:fs';
import { cellsOfCsv } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { rendered } from '../figures/testing/rendered.tsx';
import { useKnownName } from './known-names.ts';

/** Names that are the same in every language: of firms, projects and papers. */
const OWN = [
  'Business Recorder',
  'Gavi, COVAX',
  'Global Commission for Post-Pandemic Policy',
  'Johnson & Johnson',
  'Moderna',
  'Natural Earth',
  'Our World in Data',
  'Pfizer/BioNTech',
  'Pharmaceutical Processing World',
  'PhRMA',
  'Serum Institute of India',
  'Sinopharm',
  'Sinovac',
];

/** A column of a table of the reference data, each cell once. */
function columnOf(table: string, name: string): string[] {
  const text = readFileSync(new URL(`../../../../reference/observatory/${table}`, import.meta.url), 'utf8');
  const [head = [], ...rows] = cellsOfCsv(text);
  return [...new Set(rows.map((row) => row[head.indexOf(name)] ?? ''))];
}

function Name({ of: name }: { readonly of: string }) {
  return useKnownName()(name) ?? '';
}

test('every publisher and producer of the reference data has a name in the language, or one that is its own', () => {
  const names = [...columnOf('sources.csv', 'publisher'), ...columnOf('production.csv', 'entity')];
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const isKnown = rendered(<Name of={name} />, 'ru') !== '';
    expect(isKnown, name).toBe(!OWN.includes(name));
  }
});

test.each([
  ['World Health Organization', 'mr', 'जागतिक आरोग्य संघटना'],
  ['World Bank', 'ar', 'البنك الدولي'],
  ['COVAX', 'mr', 'कोव्हॅक्स'],
  ['COVAX AMC', 'ar', 'كوفاكس، التزام السوق المسبق'],
  ['India', 'fr', 'Inde'],
  ['AstraZeneca (all licensees)', 'mr', 'AstraZeneca, सर्व परवानाधारक'],
] as const)('%s is known in %s as %s', (name, language, known) => {
  expect(rendered(<Name of={name} />, language)).toBe(known);
});
