import { readFileSync } from 'node:fs';
import type { Bubble } from '../bubble-map/map-state.ts';

const file = (path: string) =>
  readFileSync(new URL(`../../../../../reference/${path}`, import.meta.url), 'utf8');

/**
 * The 228 destinations with what the snapshot of 4 August 2021 has of them, as bubbles; `write` says how values are
 * written.
 */
export function referenceBubbles(
  write: (value: number) => string,
  name = (key: string) => key,
): readonly Bubble[] {
  const people = rowsOf('worlds/world-2021-08/destinations.csv', 'destination', 'population');
  const doses = new Map(rowsOf('sources/snapshot-2021-08-04.csv', 'iso3', 'total'));
  return people.map(([key, population]) => {
    const given = doses.get(key) ?? '';
    const value = given === '' ? null : (100 * Number(given)) / Number(population);
    return {
      key,
      name: name(key),
      people: Number(population),
      value,
      text: value === null ? 'no report' : write(value),
    };
  });
}

function rowsOf(path: string, keyColumn: string, valueColumn: string): [string, string][] {
  const [head = '', ...rows] = file(path).trim().split('\n');
  const columns = head.split(',');
  const [key, value] = [columns.indexOf(keyColumn), columns.indexOf(valueColumn)];
  return rows.map((row) => {
    const cells = row.replaceAll(/"[^"]*"/g, 'quoted').split(',');
    return [cells[key] ?? '', cells[value] ?? ''];
  });
}
