import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';

/** Doses by the reference tables, counted here from the files alone. */
interface Report {
  readonly place: string;
  readonly day: string;
  readonly source: string;
  readonly doses: number;
  readonly filled: boolean;
}

function linesOf(file: string): string[][] {
  const path = fileURLToPath(new URL(`../reference/observatory/${file}`, import.meta.url));
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.replace(/"[^"]*"/, '').split(','));
}

const PLACES = linesOf('destinations.csv').map(([key = '', , , , group = '', , people]) => ({
  key,
  group,
  people: Number(people),
}));
const REPORTS = linesOf('reports.csv')
  .filter(([, , , , doses]) => doses !== '')
  .map(([place = '', day = '', , source = '', doses, , , , filled]): Report => {
    return { place, day, source, doses: Number(doses), filled: filled === 'true' };
  });
const dayText = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const SNAPSHOT = 'owid-2021-10-25';
const EIGHT_WEEKS = 56 * 86_400_000;
/** They have no row of the series on both sides of the snapshot's. */
const ONLY_IN_SNAPSHOT = ['BES', 'KIR'];

/** The reports that count for a place up to a day, the newest first. */
function dosesOf(key: string, day: string, isSnapshot: boolean): Report[] {
  return REPORTS.filter(({ place, day: on }) => place === key && on <= day)
    .filter(({ source }) => isSnapshot === (source === SNAPSHOT) || ONLY_IN_SNAPSHOT.includes(key))
    .sort((a, b) => b.day.localeCompare(a.day));
}

/** As pages write it: one decimal, two below a tenth, and never none where there was something. */
function written(doses: number, people: number): string {
  const rate = (100 * doses) / people;
  if (doses > 0 && rate < 0.005) return '&lt;0.01';
  return rate.toFixed(rate < 0.1 && doses > 0 ? 2 : 1);
}

async function read(path: string): Promise<string> {
  const answer = await fetch(inject('address') + path, { headers: { accept: 'text/html' } });
  expect(answer.status, path).toBe(200);
  const html = await answer.text();
  return html.replace(/<!--.*?-->/g, '').replaceAll('\u00a0', ' ');
}

const SAMPLE = [
  { query: 'day=2021-08-04', day: '2021-08-04', isSnapshot: true, says: 'as known that day' },
  {
    query: 'day=2021-08-04&amp;reading=revised',
    day: '2021-08-04',
    isSnapshot: false,
    says: 'as revised later',
  },
  { query: 'day=2021-05-02', day: '2021-05-02', isSnapshot: false, says: 'as published in September 2023' },
  { query: 'day=2022-06-05', day: '2022-06-05', isSnapshot: false, says: 'as published in September 2023' },
  { query: 'day=2023-01-01', day: '2023-01-01', isSnapshot: false, says: 'as published in September 2023' },
].map((one) => ({ ...one, query: one.query.replace('&amp;', '&') }));

describe.each(SAMPLE)('pages of $query', ({ query, day, isSnapshot, says }) => {
  it('have the rates of the four groups that the reference tables give, and say of which state', async () => {
    const html = await read(`/en/figures/groups?groups=table&${query}`);
    expect(html).toContain(says);
    const [, row = ''] = /<tbody><tr[^>]*>(.*?)<\/tr>/s.exec(html) ?? [];
    const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, ''),
    );
    const rates = ['HIC', 'UMIC', 'LMIC', 'LIC'].map((group) => {
      const members = PLACES.filter((place) => place.group === group);
      const people = members.reduce((sum, place) => sum + place.people, 0);
      const doses = members.reduce((sum, { key }) => sum + (dosesOf(key, day, isSnapshot)[0]?.doses ?? 0), 0);
      return written(doses, people);
    });
    expect(cells.slice(1, 5)).toEqual(rates);
  });

  it('say of how many of all places a report of doses is of the last eight weeks', async () => {
    const fresh = PLACES.filter(({ key }) => {
      const reported = dosesOf(key, day, isSnapshot).find(({ filled }) => !filled)?.day;
      return reported !== undefined && Date.parse(day) - Date.parse(reported) <= EIGHT_WEEKS;
    });
    expect(await read(`/en?${query}`)).toContain(
      `Countries and territories with a report of the last 8 weeks: ${fresh.length} of ${PLACES.length}.`,
    );
  });

  it.each(['CHN', 'IND', 'USA', 'BRA', 'NGA', 'COD', 'TCD', 'TWN', 'FSM', 'ERI'])(
    'have in the title of %s its rate, or that there is none of the day',
    async (key) => {
      const [, title = ''] =
        /<h1[^>]*>(.*?)<\/h1>/s.exec(await read(`/en/destinations/${key}?${query}`)) ?? [];
      const told = dosesOf(key, day, isSnapshot);
      const [newest] = told;
      const reported = told.find(({ filled }) => !filled)?.day;
      const age = reported === undefined ? Infinity : Date.parse(day) - Date.parse(reported);
      const people = PLACES.find((place) => place.key === key)?.people ?? 0;
      if (newest === undefined) expect(title).toMatch(new RegExp(`: no report by ${dayText(day)}$`));
      else if (age > EIGHT_WEEKS) expect(title).toContain(': last report of doses on ');
      else expect(title).toContain(`: ${written(newest.doses, people)} doses per 100 people`);
    },
  );
});
