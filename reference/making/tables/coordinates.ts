import { text } from './cell.ts';
import { readCsv } from './csv.ts';

/** Degrees north and east, as the table writes them: two decimals. */
export interface Coordinates {
  readonly latitude: string;
  readonly longitude: string;
}

export const PLACE_COLUMNS: readonly string[] = ['iso3', 'latitude', 'longitude', 'natural_earth_name'];

/** Where each country or territory lies, by its code. */
export async function readCoordinates(sources: string): Promise<Map<string, Coordinates>> {
  const rows = await readCsv(sources, 'places.csv', PLACE_COLUMNS);
  return new Map(
    rows.map((row) => [
      text(row, 'iso3'),
      { latitude: text(row, 'latitude'), longitude: text(row, 'longitude') },
    ]),
  );
}
