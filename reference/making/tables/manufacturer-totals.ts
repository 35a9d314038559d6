import { text, whole } from './cell.ts';
import { readCsv } from './csv.ts';
import { date } from './date.ts';
import { type RunningTotal, sortByDay, type TotalOnDay } from './running-total.ts';

export const MANUFACTURER_COLUMNS: readonly string[] = ['iso3', 'week_ending', 'product_code', 'total'];

/** Doses given in all up to each reported Sunday, by country code, then by product code. */
export async function readManufacturerTotals(
  sources: string,
): Promise<Map<string, Map<string, RunningTotal>>> {
  const countries = new Map<string, Map<string, TotalOnDay[]>>();
  for (const row of await readCsv(sources, 'manufacturer-weekly.csv', MANUFACTURER_COLUMNS)) {
    const country = text(row, 'iso3');
    const products = countries.get(country) ?? new Map<string, TotalOnDay[]>();
    const product = text(row, 'product_code');
    const points = products.get(product) ?? [];
    points.push({ day: date(text(row, 'week_ending')), doses: whole(row, 'total') });
    products.set(product, points);
    countries.set(country, products);
  }
  for (const products of countries.values()) for (const points of products.values()) sortByDay(points);
  return countries;
}
