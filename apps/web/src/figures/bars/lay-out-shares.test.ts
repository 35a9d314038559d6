import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FRAME_WIDTHS, layOutShares, namesFit, namesFrom, rowNameWidth } from './lay-out-shares.ts';

const percent = (value: number | null) => (value === null ? 'not reported' : `${Math.round(value)} %`);

test('parts fill the row, one after another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (percents) => {
        const segments = layOutShares(percents, percent, 60);
        expect(segments[0].start).toBe(0);
        expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 6);
        for (const [at, { start }] of segments.entries()) {
          if (at > 0) expect(start).toBeCloseTo(segments[at - 1].start + segments[at - 1].width, 9);
        }
      },
    ),
  );
});

test('a figure stands in its part from the width on in which it fits, and 0.2 % never does', () => {
  const [, , low, none] = layOutShares([28, 53, 18.8, 0.2], percent, 60);
  expect(FRAME_WIDTHS).toContain(low.figureFrom);
  expect(none.figureFrom).toBe('never');
});

test.each([
  ['English', ['High', 'Upper-middle', 'Lower-middle', 'Low']],
  ['Marathi', ['उच्च', 'उच्च-मध्यम', 'निम्न-मध्यम', 'अल्प']],
  ['Arabic', ['مرتفع', 'متوسط أعلى', 'متوسط أدنى', 'منخفض']],
])('%s: names stand above their parts where none touches the next', (_language, names) => {
  const segments = layOutShares([15.5, 32.6, 42.9, 8.7], percent, 60);
  const from = namesFrom(names, segments, 60);
  expect(from).toBeLessThanOrEqual(400);
  for (const width of FRAME_WIDTHS) {
    expect(namesFit(names, segments, width - 60)).toBe(from !== 'never' && width >= from);
  }
});

test('the room for the names of rows grows with them', () => {
  expect(rowNameWidth(['People', 'Doses'])).toBeGreaterThan(rowNameWidth(['A']));
});

test('a part that is not known takes no room and has no figure: it is not 0', () => {
  const [known, unknown] = layOutShares([40, null], percent, 60);
  expect(known).toMatchObject({ start: 0, width: 100, percent: 40 });
  expect(unknown).toMatchObject({ start: 100, width: 0, percent: null, figureFrom: 'never' });
});
