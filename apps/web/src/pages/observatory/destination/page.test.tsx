import type { Destination } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { WHOLE } from '../../../testing/api-answers.ts';
import { renderPage } from '../../../testing/render-page.tsx';

const SERIES = '/api/v1/coverage/destinations/IND';
const series = { destination: 'IND', reading: 'known', weeks: [], breaks: [], latest: null };

const answering = (data: object) => ({ ...WHOLE, [SERIES]: { ...Object(WHOLE[SERIES]), data } });

test('where nothing was reported the chart is of the same state as the page', async () => {
  const { html } = await renderPage('/destinations/IND?day=2021-08-04', answering(series));
  expect(html).toContain('as known that day');
  expect(html).not.toContain('as revised later<');
});

test('the newest figures of a country that came later are a link away, by the reading that has them', async () => {
  const latest = { day: '2023-04-11', reading: 'revised' };
  const { html } = await renderPage('/destinations/IND?day=2021-08-04', answering({ ...series, latest }));
  expect(html).toMatch(
    /<a[^>]*href="[^"]*\/destinations\/IND\?day=2023-04-11&amp;reading=revised"[^>]*>[^<]*11.April.2023/,
  );
});

test('a country is in no rank where most of its group has no fresh report', async () => {
  const path = '/api/v1/observatory';
  const whole = Object(WHOLE[path]);
  const rows: readonly { destination: string }[] = whole.coverage;
  const coverage = rows.map((row) =>
    row.destination === 'IND' ? row : { ...row, old: ['doses', 'people', 'full', 'boosters'] },
  );
  const { html } = await renderPage('/destinations/IND', { ...WHOLE, [path]: { ...whole, coverage } });
  expect(html).toMatch(/India among its group \(Lower-middle income\): 1 of \d+ has a fresh report/);
  expect(html).not.toContain('India is 1st');
  expect((await renderPage('/destinations/IND', WHOLE)).html).toMatch(
    /India is \d+(?:st|nd|rd|th) of \d+ lower-middle/,
  );
});

/** What India's page says of its group, where so many of it have no report and so many an old one. */
async function saidOfGroup(without: number, old: number): Promise<string> {
  const path = '/api/v1/observatory';
  const whole = Object(WHOLE[path]);
  const [india] = whole.destinations.filter(({ destination }: Destination) => destination === 'IND');
  const [row] = whole.coverage.filter(({ destination }: Destination) => destination === 'IND');
  const keys = Array.from('ABCDEFGH', (letter) => `Q${letter}${letter}`);
  const members = keys.map((destination) => ({
    ...india,
    destination,
    iso2: null,
    name: `Land ${destination}`,
  }));
  const rows = keys.slice(without).map((destination, at) => ({
    ...row,
    destination,
    old: at < old ? ['doses', 'people', 'full', 'boosters'] : [],
  }));
  const { html } = await renderPage('/destinations/IND?day=2021-08-04', {
    ...WHOLE,
    [path]: { ...whole, destinations: [india, ...members], coverage: [row, ...rows] },
  });
  return html.replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ');
}

test('a country stands beside its group as a whole, and beside those of it who are in no rank', async () => {
  const all = await saidOfGroup(0, 0);
  expect(all).toContain('download="neighbours-IND-2021-08-04-known.csv"');
  expect(all).toContain('India is 1st of 9 lower-middle');
  // The group's own figure of the day, as the API has it.
  expect(all).toContain('Lower-middle income, all together: 22.9 doses per 100 people');
  expect(all).not.toMatch(/have a fresh report|No report by then|Old report:/);

  const some = await saidOfGroup(3, 1);
  expect(some).toContain('India is 1st of 5 lower-middle');
  expect(some).toContain('Of the 9 in the group, 5 have a fresh report.');
  expect(some).toContain('No report by then: Land QAA, Land QBB, Land QCC.');
  expect(some).toContain('Old report: Land QDD.');
  expect(await saidOfGroup(4, 0)).toContain('No report by then: 4.');
  // The title says it then.
  expect(await saidOfGroup(8, 0)).not.toContain('in the group');
});

/** India's page of a day between two weeks, its figures resting on a report of five days before. */
async function pageBetweenWeeks(filled: readonly string[]): Promise<string> {
  const path = '/api/v1/observatory';
  const whole = Object(WHOLE[path]);
  const coverage = whole.coverage.map((row: { destination: string }) =>
    row.destination === 'IND'
      ? { ...row, reported: '2021-07-30', people_reported: '2021-07-29', full_reported: '2021-07-28', filled }
      : row,
  );
  const known = Object(WHOLE[SERIES]).data;
  const last = known.weeks.at(-1);
  const next = { ...last, day: '2021-08-08', reported: '2021-08-08', people_reported: '2021-08-08' };
  const answers = answering({ ...known, weeks: [...known.weeks, { ...next, full_reported: '2021-08-08' }] });
  const { html } = await renderPage('/destinations/IND?day=2021-08-04', {
    ...answers,
    [path]: { ...whole, coverage },
  });
  return html.replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ');
}

const marksOf = (html: string) =>
  [...html.matchAll(/small-multiple-mark">(.*?)<b>/g)].map(([, dated]) => dated);

test('each number of a country is dated by its own report, not by the day that was chosen', async () => {
  const html = await pageBetweenWeeks([]);
  expect(html).toContain('doses per 100 people had been given by 30 July 2021</h1>');
  expect(marksOf(html)).toEqual(['30 July 2021: ', '29 July 2021: ', '28 July 2021: ']);
  const spoken = [...html.matchAll(/aria-valuetext="([^"]*)"/g)].map(([, text]) => text);
  expect(spoken[0]).toMatch(/^4 August 2021: Doses [\d.]+, 30 July 2021$/);
});

test('a number of a country that was filled in says so wherever it stands', async () => {
  const html = await pageBetweenWeeks(['doses', 'people']);
  expect(html).toContain('doses per 100 people had been given by 4 August 2021 (filled in)</h1>');
  expect(marksOf(html)).toEqual([
    '4 August 2021, filled in: ',
    '4 August 2021, filled in: ',
    '28 July 2021: ',
  ]);
});

test('a break is told in a sentence, and so with its month in full', async () => {
  const { html } = await renderPage('/destinations/IND', WHOLE);
  expect(html).toMatch(/Doses[^<]* fall on 1\u00a0August 2021, from 500,000,000/);
});

/** India's page on the day of the snapshot, between two weeks as published, with these first doses of both. */
async function pageOfSnapshot(people: readonly number[], breaks: readonly object[] = []): Promise<string> {
  const known = Object(WHOLE[SERIES]).data;
  const weeks = ['2021-08-01', '2021-08-08'].map((day, at) => ({
    ...known.weeks.at(-1),
    ...{ day, people: people[at], published: '2023-09-07', doses: 480_000_000 + 20_000_000 * at },
  }));
  const { html } = await renderPage(
    '/destinations/IND?day=2021-08-04',
    answering({ ...known, weeks, breaks }),
  );
  return html.replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ');
}

test('where the snapshot tells less than the weeks around it, both figures are told with their state', async () => {
  const html = await pageOfSnapshot([400_000_000, 410_000_000]);
  expect(html).toContain(
    'First doses: 381,126,275 on 4 August 2021, as known then; 400,000,000 on 1 August 2021, as published in September 2023.',
  );
  expect(html).not.toContain('Doses: 489,342,295 on');
  expect(await pageOfSnapshot([380_000_000, 390_000_000])).not.toContain('as known then;');
});

test('what cannot be is dated by its report, and said to stand where it is shown', async () => {
  const path = '/api/v1/observatory';
  const whole = Object(WHOLE[path]);
  const coverage = whole.coverage.map((row: { destination: string }) =>
    row.destination === 'IND' ? { ...row, people_reported: '2021-06-23' } : row,
  );
  const cannotBe = {
    destination: 'IND',
    day: '2021-08-04',
    kind: 'impossible',
    measure: 'people',
    before: null,
  };
  const pageOf = async (reading: string, after: number) => {
    const data = { ...Object(WHOLE[SERIES]).data, reading, breaks: [{ ...cannotBe, after }] };
    const answers = { ...answering(data), [path]: { ...whole, coverage } };
    const { html } = await renderPage(`/destinations/IND?day=2021-08-04&reading=${reading}`, answers);
    return html.replaceAll('\u00a0', ' ');
  };
  expect(await pageOf('known', 381_126_275)).toContain(
    'First doses of the report of 23 June 2021 cannot be: 381,126,275. They stand in the figures here',
  );
  expect(await pageOf('revised', 999_000_000)).toContain(
    'First doses of the report of 4 August 2021 cannot be: 999,000,000. They stand in no figure.',
  );
  // That of the snapshot, on another day.
  expect(await pageOf('known', 999_000_000)).not.toContain('cannot be');
});

test('the sum of doses by product is said to be another count, and by how much', async () => {
  const products = [
    { destination: 'IND', day: '2021-08-01', product: 'AZ', doses: 400_000_000, source: 'owid-2021-10-25' },
    {
      destination: 'IND',
      day: '2021-07-25',
      product: 'COVAXIN',
      doses: 187_210_754,
      source: 'owid-2021-10-25',
    },
  ];
  const list = { ...Object(WHOLE['/api/v1/doses-by-product']), rows: products };
  const { html } = await renderPage('/destinations/IND?day=2021-08-04', {
    ...WHOLE,
    '/api/v1/doses-by-product': list,
  });
  expect(html.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
    'Doses up to 1 August 2021, all products together: 587,210,754. A count of its own (Our World in Data), 20.0 % more than all doses that were reported by then: 489,342,295.',
  );
});
