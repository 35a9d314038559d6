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
  expect(html).toMatch(/<a[^>]*href="[^"]*\/destinations\/IND\?reading=revised"[^>]*>[^<]*11.April.2023/);
});

test('a country is in no rank where most of its group has no fresh report', async () => {
  const path = '/api/v1/observatory';
  const whole = Object(WHOLE[path]);
  const rows: readonly { destination: string }[] = whole.coverage;
  const coverage = rows.map((row) =>
    row.destination === 'IND' ? row : { ...row, old: ['doses', 'people', 'full', 'boosters'] },
  );
  const { html } = await renderPage('/destinations/IND', { ...WHOLE, [path]: { ...whole, coverage } });
  expect(html).toMatch(/India among its group, Lower-middle income: 1 of \d+ have a fresh report/);
  expect(html).not.toContain('India is 1st');
  expect((await renderPage('/destinations/IND', WHOLE)).html).toMatch(
    /India is \d+(?:st|nd|rd|th) of \d+ lower-middle/,
  );
});
