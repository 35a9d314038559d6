import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WholeWords } from './whole-words.tsx';

const wholeIn = (text: string) =>
  [...renderToStaticMarkup(<WholeWords text={text} />).matchAll(/<span[^>]*>([^<]*)/g)].map(
    ([, word]) => word,
  );

test('words of several parts are kept whole, and nothing of the text is lost', () => {
  const text = 'On 4 August low-income countries had 1.6; upper-middle-income 89.9';
  expect(wholeIn(text)).toEqual(['low-income', 'upper-middle-income']);
  expect(renderToStaticMarkup(<WholeWords text={text} />).replaceAll(/<[^>]+>/g, '')).toBe(text);
});

test('a word and its number are kept whole', () => {
  expect(wholeIn('Doses of COVID-19 vaccine, as of 2021-08-04')).toEqual(['COVID-19']);
  expect(wholeIn('COVISHIELD, ChAdOx1-S (recombinant)')).toEqual(['ChAdOx1-S']);
});

test('Chinese words of titles are kept whole', () => {
  expect(wholeIn('截至8月4日，低收入国家每百人已接种')).toEqual(['低收入', '国家', '每百人', '接种']);
});

test('what no phone has room for may be broken', () => {
  expect(wholeIn('Saint-Pierre-et-Miquelon-et-Terre-Neuve')).toEqual([]);
  expect(wholeIn('2021-08-04, a dash - and nothing')).toEqual([]);
});
