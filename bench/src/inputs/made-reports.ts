import { addDays, dateText, parseDate } from '@sahakarya/vocabulary';

/** The first day of every series. */
const FIRST_DAY = '2020-12-01';

/**
 * Our World in Data's vaccinations.csv with made-up figures: a row per destination and day. Figures rise by day; each
 * revision has all of them a little higher, so that every row of it is told anew.
 */
export async function* madeReports(
  destinations: readonly string[],
  rows: number,
  revision: number,
): AsyncGenerator<Uint8Array> {
  const first = parseDate(FIRST_DAY);
  if (typeof first === 'string') throw new Error(FIRST_DAY);
  yield Buffer.from('location,iso_code,date,total_vaccinations,people_vaccinated,people_fully_vaccinated\n');
  for (const [place, code] of destinations.entries()) {
    const days = Math.floor(rows / destinations.length) + (place < rows % destinations.length ? 1 : 0);
    const lines = Array.from({ length: days }, (_, day) => {
      const doses = day * (100 + place) + revision;
      const people = Math.floor(doses / 2);
      return `${code},${code},${dateText(addDays(first, day))},${doses},${people},${Math.floor(people / 2)}\n`;
    });
    yield Buffer.from(lines.join(''));
  }
}
