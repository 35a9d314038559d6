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

test('what no phone has room for may be broken', () => {
  expect(wholeIn('Saint-Pierre-et-Miquelon-et-Terre-Neuve')).toEqual([]);
  expect(wholeIn('2021-08-04, a dash - and nothing')).toEqual([]);
});
