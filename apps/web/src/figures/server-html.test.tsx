import { describe, expect, test } from 'vitest';
import { Segments } from '../controls/segments/segments.tsx';
import { WeekSlider } from '../controls/week-slider/week-slider.tsx';
import { BarList } from './bars/bar-list.tsx';
import { ShareRows } from './bars/share-rows.tsx';
import { StockBar } from './bars/stock-bar.tsx';
import { BubbleMap } from './bubble-map/bubble-map.tsx';
import { FigureCard } from './figure-card/figure-card.tsx';
import { LineChart } from './line-chart/line-chart.tsx';
import { SmallMultiples } from './line-chart/small-multiples.tsx';
import { referenceBubbles } from './testing/reference-bubbles.ts';
import { rendered } from './testing/rendered.tsx';

const WORDS = {
  value: (value: number) => value.toFixed(1),
  tick: String,
  day: (day: string) => day,
  month: (day: string) => day.slice(0, 7),
};
const DAYS = ['2021-07-25', '2021-08-01', '2021-08-04'];
const LINES = [
  { key: 'HIC', name: 'High income', group: 'HIC' as const, values: [99, 100.2, 101.4], baseline: [1, 2, 3] },
  { key: 'LIC', name: 'Low income', group: 'LIC' as const, values: [1.2, null, 1.6] },
];
const BUBBLES = referenceBubbles((value) => value.toFixed(1));
const TABLE = {
  columns: [{ key: 'name', head: 'Group', csv: 'group', kind: 'text' as const }],
  rows: [{ key: 'LIC', cells: { name: { text: 'Low income' } } }],
};

const map = (
  <BubbleMap label="Doses" bubbles={BUBBLES} scale="doses" scaleTitle="Doses per 100" step={String} />
);
const chart = <LineChart label="Doses by group" days={DAYS} lines={LINES} words={WORDS} />;
const panels = <SmallMultiples label="Groups" days={DAYS} lines={LINES} words={WORDS} />;
const shares = (
  <ShareRows
    label="Shares"
    parts={[
      { group: 'HIC', name: 'High' },
      { group: 'LIC', name: 'Low' },
    ]}
    rows={[{ name: 'People', percents: [75, 25] }]}
    percent={(value) => `${value} %`}
  />
);
const bars = (
  <BarList
    label="Doses"
    rows={[{ key: 'LIC', name: 'Low income', value: 25, text: '25.0' }]}
    ends={{ least: 0, most: 100 }}
  />
);
const stock = (
  <StockBar name="This plan" parts={[{ part: 'used', name: 'Used', doses: 5, text: '5' }]} whole={10} />
);
const slider = (
  <WeekSlider label="Day" days={DAYS} day="2021-08-04" dayText={String} onDay={() => {}} field="day" />
);
const card = (
  <FigureCard
    id="gap"
    title="The gap has grown every month"
    subtitle="Doses per 100 people"
    views={[
      { view: 'map', href: '?view=map' },
      { view: 'chart', href: '?view=chart' },
    ]}
    view="chart"
    sources={[{ text: 'Our World in Data (CC BY 4.0)' }]}
    notes={['Tanzania has no report.']}
    table={TABLE}
    fileOrigin={{ sources: ['owid'], licences: ['CC-BY-4.0'] }}
    fileName="gap"
    csvHref="/api/v1/coverage/groups?format=csv"
    address="http://localhost/figures/gap"
    embedAddress="http://localhost/embed/gap"
  >
    {chart}
  </FigureCard>
);

describe.each([
  ['map', map],
  ['chart', chart],
  ['panels', panels],
  ['shares', shares],
  ['bars', bars],
  ['stock', stock],
  ['slider', slider],
  ['card', card],
])('%s from the server', (_name, node) => {
  test.each(['en', 'mr', 'ar'] as const)(
    'in %s: no inline style, which the content security policy forbids, and no text id left',
    (language) => {
      const html = rendered(node, language);
      expect(html).not.toMatch(/ style="/);
      expect(html).not.toMatch(/figure\.[a-z]+/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    },
  );
});

test('a map: every destination is there and named, one of them is a stop of the Tab key, the sentence stands below', () => {
  const html = rendered(map);
  expect(html.match(/data-key=/g)).toHaveLength(228);
  expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  expect(html).toContain('aria-label="TZA: no report"');
  expect(html.match(/class="bubble no-report[ "]/g)).toHaveLength(12);
  expect(html).toContain('The map shows land, not borders, and endorses none.');
  expect(html).toContain('#land');
});

test('a chart: curve, values at its ends, and what is spoken at the last day', () => {
  const html = rendered(chart);
  expect(html).toContain('101.4');
  expect(html).toContain('aria-valuetext="2021-08-04: High income 101.4, baseline 3.0; Low income 1.6"');
  expect(html).toMatch(/class="chart-line" d="M0 /);
});

test('panels share one axis', () => {
  const ticks = rendered(panels).match(/class="chart-axis".*?<\/svg>/g);
  expect(ticks).toHaveLength(2);
  expect(ticks?.[0]).toBe(ticks?.[1]);
});

test('bars have their lengths as parts of the room, and shares run from the end in Arabic', () => {
  expect(rendered(bars, 'en')).toMatch(/<svg width="25%"/);
  expect(rendered(bars, 'ar')).toMatch(/<svg width="25%"/);
  expect(rendered(shares, 'ar')).toMatch(/<rect x="25%" width="74.65%"/);
});

test('a card works without JavaScript: views are links, the table is the API’s, the source is there', () => {
  const html = rendered(card);
  expect(html).toMatch(
    /<a class="segment" href="\?view=map" role="radio" aria-checked="false" tabindex="0">/,
  );
  expect(html).toContain('href="/api/v1/coverage/groups?format=csv"');
  expect(html).toContain('Our World in Data (CC BY 4.0)');
  expect(html).toContain('Tanzania has no report.');
  expect(html).toContain('&lt;iframe src=&quot;http://localhost/embed/gap&quot;');
});

test('a slider has its day written beside it, and a field of its own without JavaScript', () => {
  const html = rendered(slider);
  expect(html).toContain('aria-valuetext="2021-08-04"');
  expect(html).toContain('<noscript>');
});

test('choices without addresses are the browser’s own radio buttons', () => {
  const html = rendered(
    <Segments
      label="Sharing"
      value="pooled"
      segments={[
        { value: 'own', text: 'Own' },
        { value: 'pooled', text: 'Pooled' },
      ]}
    />,
  );
  expect(html).toMatch(/type="radio"[^>]*checked=""[^>]*value="pooled"/);
});
