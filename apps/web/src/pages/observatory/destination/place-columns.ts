import type { Column, Row } from '../../../figures/data-table/table-state.ts';

/** In the file of a table that is all about one destination: its code and its name in every row, to join by. */
export const PLACE_COLUMNS: readonly Column[] = [
  { key: 'place', head: '', csv: 'destination', kind: 'text', inFileAlone: true },
  { key: 'placeName', head: '', csv: 'name', kind: 'text', inFileAlone: true },
];

export function placeCells(destination: string, name: string): Row['cells'] {
  return { place: { text: destination }, placeName: { text: name } };
}
