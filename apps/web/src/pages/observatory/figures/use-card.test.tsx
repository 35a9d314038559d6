import { expect, test } from 'vitest';
import { rendered } from '../../../figures/testing/rendered.tsx';
import { FIRST_STATE } from '../address/observatory-address.ts';
import { type CardWish, useCard } from './use-card.ts';

const nothing = () => {};

function Card(props: Partial<CardWish>) {
  const { views, sources, more, fileName, address, embedAddress } = useCard({
    name: 'groups',
    state: { ...FIRST_STATE, day: '2021-06-06' },
    setState: nothing,
    setting: 'page',
    sources: [{ key: 'owid-2021-10-25' }, { key: 'who-x' }, { key: 'unknown-1' }],
    fileOrigin: { sources: [], licences: [] },
    ...props,
  });
  return JSON.stringify({ views, sources, more, fileName, address, embedAddress });
}

const card = (props: Partial<CardWish> = {}) =>
  JSON.parse(
    rendered(<Card {...props} />)
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

test('views lead to where the figure stands: among others by its anchor, alone and embedded by its own address', () => {
  const hrefs = (props: Partial<CardWish>) => card(props).views.map(({ href }: { href: string }) => href);
  expect(hrefs({})).toEqual(['/?day=2021-06-06#groups', '/?day=2021-06-06&groups=table#groups']);
  expect(hrefs({ setting: 'alone' })[1]).toBe('/figures/groups?day=2021-06-06&groups=table');
  expect(hrefs({ setting: 'embed' })[1]).toBe('/embed/groups?day=2021-06-06&groups=table');
});

test('a figure that is embedded has no code to be embedded again', () => {
  expect(card().embedAddress).toBe('http://localhost/embed/groups?day=2021-06-06');
  expect(card({ setting: 'embed' }).embedAddress).toBeUndefined();
  expect(card({ setting: 'embed' }).address).toBe('http://localhost/figures/groups?day=2021-06-06');
});

test('a file is named after the figures that are shown, not after those that were asked for', () => {
  const state = { ...FIRST_STATE, day: '2021-06-06', reading: 'revised' } as const;
  expect(card({ state, shown: { day: '2021-05-01', reading: 'known' } }).fileName).toBe(
    'groups-2021-05-01-known',
  );
  const shown = { day: '2022-06-05', reading: 'known', published: '2023-09-07' } as const;
  expect(card({ state, shown }).fileName).toBe('groups-2022-06-05-published');
  expect(card({ state }).fileName).toBe('groups');
});

test('an address that is handed on names the day that is shown, also where the page’s own names none', () => {
  const shown = { day: '2021-08-04', reading: 'known' } as const;
  const { address, embedAddress } = card({ state: FIRST_STATE, shown });
  expect([address, embedAddress]).toEqual([
    'http://localhost/figures/groups?day=2021-08-04',
    'http://localhost/embed/groups?day=2021-08-04',
  ]);
});

test('a small card counts the sources after its first; an unknown one goes by its key', () => {
  const texts = (props: Partial<CardWish>) => card(props).sources.map(({ text }: { text: string }) => text);
  expect(texts({})).toHaveLength(3);
  expect(texts({})[2]).toBe('unknown-1');
  expect(texts({ isSmall: true })).toEqual(texts({}));
  expect(card({ isSmall: true }).more.text).toBe('2 more');
});
