import { expect, test } from 'vitest';
import { PICTURE } from '../../../testing/pictures.ts';
import { destinationFinding } from './destination-finding.ts';

const of = (change: object) =>
  destinationFinding(
    {
      ...PICTURE,
      destinations: PICTURE.destinations.map((one) =>
        one.destination.destination === 'IND' ? { ...one, ...change } : one,
      ),
    },
    'IND',
    'India',
  );

test('a destination’s figure is told with the day of its report', () => {
  const { id, values } = of({ reported: '2021-08-02' });
  expect(id).toBe('destination.title');
  expect(values).toMatchObject({ name: { text: 'India' }, day: { day: '2021-08-02' } });
});

test('while weeks play, and where it was filled in since, it is told with the day that is shown; filled in is said', () => {
  const filled = { ...PICTURE.destinations[0]?.coverage, filled: ['doses'] };
  for (const change of [{ reported: null }, { reported: '2021-08-02', coverage: filled }])
    expect(of(change).values).toMatchObject({ day: { day: '2021-08-04' } });
  expect(of({ reported: null }).id).toBe('destination.title');
  expect(of({ reported: '2021-08-02', coverage: filled }).id).toBe('destination.title.filled');
});

test('an old report is told with its own day and no rate; without one, that there was none by the day', () => {
  expect(of({ isOld: true, reported: '2021-05-02' })).toEqual({
    id: 'destination.title.old',
    values: { name: { text: 'India' }, day: { day: '2021-05-02' } },
  });
  expect(of({ rate: null, reported: null }).id).toBe('destination.title.none');
  expect(destinationFinding(PICTURE, 'XYZ', 'Nowhere').id).toBe('destination.title.none');
});
