import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../testing/rendered.tsx';
import { BubbleDetails } from './bubble-details.tsx';
import { BubbleMap } from './bubble-map.tsx';
import { ColourKey } from './colour-key.tsx';
import { chooseNamed } from './labels/choose-named.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './map-size.ts';
import { stepFrom } from './step-from.ts';

test.each([
  ['ArrowRight', 'b', 'c'],
  ['ArrowDown', 'b', 'c'],
  ['ArrowLeft', 'b', 'a'],
  ['ArrowUp', 'b', 'a'],
  ['ArrowRight', 'c', 'c'],
  ['ArrowLeft', 'a', 'a'],
  ['Home', 'c', 'a'],
  ['End', 'a', 'c'],
  ['Tab', 'b', undefined],
])('%s leads from %s to %s', (key, from, to) => {
  expect(stepFrom(['a', 'b', 'c'], from, key)).toBe(to);
});

const standing = (key: string, people: number, value: number | null) => ({
  key,
  people,
  value,
  name: key,
  text: String(value),
  x: 0,
  y: 0,
  radius: 1,
});

test('named are the largest, and in turn with them those furthest from the mean', () => {
  const million = 1_000_000;
  const named = chooseNamed([
    standing('LARGE', 200 * million, 100),
    standing('MIDDLE', 100 * million, 100),
    standing('FAR', 60 * million, 200),
    standing('SMALL', 39 * million, 100),
  ]);
  expect(named).toEqual(['LARGE', 'FAR', 'MIDDLE']);
});

test('a large place without a report is furthest of all', () => {
  const named = chooseNamed([standing('A', 2e9, 10), standing('B', 1e9, 90), standing('NONE', 5e7, null)]);
  expect(named[1]).toBe('NONE');
  expect(chooseNamed([])).toEqual([]);
});

test('the box of a bubble stands on the side that has room', () => {
  const at = (x: number, y: number) =>
    / style="([^"]+)"/.exec(
      rendered(<BubbleDetails bubble={{ ...standing('A', 1, 5), x, y, details: () => ['1 person'] }} />),
    )?.[1];
  expect(at(10, 10)).toMatch(/^left:.*;top:/);
  expect(at(MAP_WIDTH - 10, MAP_HEIGHT - 10)).toMatch(/^right:.*;bottom:/);
});

test('the box of a bubble says its name, its value and more', () => {
  const bubble = { ...standing('Chad', 1, 5), details: () => ['10,000 people', 'Low income'] };
  expect(wordsOf(<BubbleDetails bubble={bubble} />)).toBe('Chad 5 10,000 people Low income');
});

test('the key names its ends where values are more or less than a baseline, else what is counted', () => {
  const key = (scale: 'gain' | 'doses') => <ColourKey scale={scale} title="Doses per 100" step={String} />;
  expect(wordsOf(key('gain'))).toMatch(/^Fewer doses More doses/);
  expect(wordsOf(key('doses'))).toMatch(/^Doses per 100/);
  expect(rendered(key('doses')).match(/key-class/g)).toHaveLength(7);
});

const map = (props: Partial<Parameters<typeof BubbleMap>[0]> = {}) => (
  <BubbleMap
    label="Doses"
    bubbles={[
      { key: 'IND', name: 'India', people: 1e9, value: 35, text: '35.0', href: '/destinations/IND' },
      { key: 'TCD', name: 'Chad', people: 1e7, value: null, text: 'no report', href: '/destinations/TCD' },
      { key: 'XYZ', name: 'Nowhere', people: 1e7, value: 1, text: '1.0' },
    ]}
    scale="doses"
    scaleTitle="Doses per 100"
    step={String}
    {...props}
  />
);

test('what the map has no place for is named below it', () => {
  expect(wordsOf(map())).toContain('Not on the map: Nowhere.');
  expect(wordsOf(map())).toContain('Dashed: no report.');
  expect(wordsOf(map({ bubbles: [] }))).not.toMatch(/Not on the map|Dashed/);
});

test.each([
  ['en', ': ', ', '],
  ['mr', ': ', ', '],
  ['ar', ': ', '، '],
  ['zh', '：', '、'],
  ['fr', '\u00a0: ', ', '],
  ['ru', ': ', ', '],
  ['es', ': ', ', '],
] as const)(
  'in %s a name has the language’s colon before words, none before a figure',
  (language, colon, comma) => {
    const bubbles = [
      { key: 'GBR', name: 'Britain', people: 67e6, value: 12, text: '12.0' },
      { key: 'TZA', name: 'Tanzania', people: 6e7, value: null, text: 'no report' },
      { key: 'BRA', name: 'Brazil', people: 2e7, value: 5, text: '5.0', remark: 'old' },
    ];
    const html = rendered(map({ bubbles }), language).replaceAll('<!-- -->', '');
    expect(html).toContain(`Tanzania</tspan>${colon}no report</text>`);
    expect(html).toContain('Britain</tspan> 12.0</text>');
    expect(html).toContain(`aria-label="Tanzania${colon}no report"`);
    expect(html).toContain(`aria-label="Brazil${colon}5.0${comma}old"`);
  },
);

test('one bubble is a stop of the Tab key: the selected one, else that with the least', () => {
  const stop = (html: string) => /data-key="(\w+)"[^>]*tabindex="0"/.exec(html)?.[1];
  expect(stop(rendered(map()))).toBe('IND');
  expect(stop(rendered(map({ selected: 'TCD' })))).toBe('TCD');
  expect(stop(rendered(map({ selected: 'XYZ' })))).toBe('IND');
});
