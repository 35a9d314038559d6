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
