import { addDays, dateText, parseDate } from '@sahakarya/vocabulary';
import type { PeopledDestination } from '../peopled-destinations.ts';

/** The first day of every series. */
const FIRST_DAY = '2020-12-01';

/** Days in which somebody gets a dose: doses of six years stay below eight for each person, people below two. */
const DAYS_A_DOSE = 400;

/**
 * Our World in Data's vaccinations.csv with made-up figures: a row per destination and day. Figures rise by day; each
 * revision has all of them a little higher, so that every row of it is told anew.
 */
export async function* madeReports(
  destinations: readonly PeopledDestination[],
  rows: number,
  revision: number,
): AsyncGenerator<Uint8Array> {
  const first = parseDate(FIRST_DAY);
  if (typeof first === 'string') throw new Error(FIRST_DAY);
  yield Buffer.from('location,iso_code,date,total_vaccinations,people_vaccinated,people_fully_vaccinated\n');
  for (const [place, { key, people }] of destinations.entries()) {
    const days = Math.floor(rows / destinations.length) + (place < rows % destinations.length ? 1 : 0);
    const lines = Array.from({ length: days }, (_, day) => {
      const doses = Math.floor((day * people) / DAYS_A_DOSE) + revision;
      const given = Math.floor(doses / 4);
      return `${key},${key},${dateText(addDays(first, day))},${doses},${given},${Math.floor(given / 2)}\n`;
    });
    yield Buffer.from(lines.join(''));
  }
}
