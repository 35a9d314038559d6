import { expect, test } from 'vitest';
import { wordsOf } from '../../../figures/testing/rendered.tsx';
import { PICTURE } from '../../../testing/pictures.ts';
import { FIRST_STATE } from '../address/observatory-address.ts';
import type { Picture } from '../picture/picture.ts';
import { CoverageFigure } from './coverage-figure.tsx';

const words = (picture: Picture) =>
  wordsOf(
    <CoverageFigure picture={picture} state={FIRST_STATE} setState={() => {}} setting="page" busy={false} />,
  );

test('the figure of the world says how many of all have a report that is fresh', () => {
  const { destinations } = PICTURE;
  const fresh = destinations.map((one) => ({ ...one, rate: one.rate ?? 0, isOld: false }));
  const says = (count: number) => `report of the last 8 weeks: ${count} of ${destinations.length}.`;
  expect(words({ ...PICTURE, destinations: fresh })).toContain(says(destinations.length));
  const [first, second, ...others] = fresh;
  if (first === undefined || second === undefined) throw new Error('two destinations are needed');
  // An old report is none of the last weeks; nor is none.
  const fewer = [{ ...first, isOld: true }, { ...second, rate: null }, ...others];
  expect(words({ ...PICTURE, destinations: fewer })).toContain(says(destinations.length - 2));
});
