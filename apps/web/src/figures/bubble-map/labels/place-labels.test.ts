import { describe, expect, test } from 'vitest';
import { LANGUAGES, numberTag } from '../../../language/languages.ts';
import { referenceBubbles } from '../../testing/reference-bubbles.ts';
import { textWidth } from '../../text-width.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../map-size.ts';
import { standOnMap } from '../stand.ts';
import { chooseNamed } from './choose-named.ts';
import { type Label, type Standing, touches } from './label.ts';
import { LABEL_SETS, placeLabels } from './place-labels.ts';

/** Names as long as they get in the languages with the longest ones. */
const LANGUAGE_TAGS = ['en', 'mr', 'ar', 'ru'] as const;

const ALPHA2 = new Map(
  Object.entries({
    CHN: 'CN',
    IND: 'IN',
    USA: 'US',
    IDN: 'ID',
    BRA: 'BR',
    NGA: 'NG',
    RUS: 'RU',
    MEX: 'MX',
    JPN: 'JP',
  }).concat(
    Object.entries({
      ETH: 'ET',
      TZA: 'TZ',
      COD: 'CD',
      ZAF: 'ZA',
      GBR: 'GB',
      PHL: 'PH',
      DZA: 'DZ',
      ESP: 'ES',
      EGY: 'EG',
      KEN: 'KE',
      UGA: 'UG',
      SDN: 'SD',
    }),
  ),
);

/** Of Africa, by people: what a finding about it tells of. */
const AFRICAN = ['NGA', 'ETH', 'EGY', 'COD', 'KEN', 'UGA', 'SDN'];

function standing(language: (typeof LANGUAGE_TAGS)[number]) {
  const names = new Intl.DisplayNames(LANGUAGES[language].tag, { type: 'region' });
  const number = new Intl.NumberFormat(numberTag(language, 'native'), { maximumFractionDigits: 1 });
  const name = (key: string) => names.of(ALPHA2.get(key) ?? '') ?? key;
  const bubbles = referenceBubbles(
    (value) => number.format(value),
    (key) => (ALPHA2.has(key) ? name(key) : key),
  );
  return standOnMap(bubbles).standing;
}

describe.each(LANGUAGE_TAGS)('labels in %s', (language) => {
  const bubbles = standing(language);
  const named = { named: chooseNamed(bubbles), told: AFRICAN };
  /** Whose a label is read as: the nearest one's, however small. */
  const nearestTo = (label: Label, among: readonly Standing[] = bubbles): string | undefined => {
    const away = (bubble: Standing) => {
      const across = Math.max(0, Math.abs(bubble.x - label.x) - label.width / 2);
      const down = Math.max(0, Math.abs(bubble.y - label.y) - label.height / 2);
      return Math.hypot(across, down) - bubble.radius;
    };
    return among.toSorted((one, other) => away(one) - away(other))[0]?.key;
  };

  /** Those that a line's end could be taken to lead to: no dot, and at least half as wide as the label's own. */
  const rivalsOf = ({ key }: Label, unit: number): readonly Standing[] => {
    const own = bubbles.find((bubble) => bubble.key === key)?.radius ?? 0;
    return bubbles.filter(({ radius }) => radius >= own / 2 && radius >= 4 * unit);
  };

  /**
   * From a name and its value inside their bubble to another one, px, beyond what it has to be: half a px, and a whole
   * one for figures. The space about figures and the corners of names don't count.
   */
  const nearestOther = ({ key, x, y, name, text, inside }: Label, unit: number): number => {
    const size = (inside?.size ?? 0) * unit;
    const lines = [
      { width: textWidth(name, size, true), foot: -0.17, trimmed: 1.5 * unit, clear: 0.5 },
      { width: textWidth(text, size), foot: 0.91, trimmed: 0.06 * size, clear: 1 },
    ];
    const away = lines.flatMap(({ width, foot, trimmed, clear }) =>
      bubbles
        .filter((bubble) => bubble.key !== key)
        .map((bubble) => {
          const across = Math.max(0, Math.abs(bubble.x - x) - width / 2 + trimmed);
          const down = Math.max(0, Math.abs(bubble.y - y - (foot - 0.36) * size) - 0.36 * size);
          return (Math.hypot(across, down) - bubble.radius) / unit - clear;
        }),
    );
    return Math.min(...away);
  };

  test.each(LABEL_SETS)(
    'on a map $drawnFor px wide touch nothing and stay in the frame',
    ({ drawnFor, most }) => {
      const labels = placeLabels(bubbles, named, { drawnFor, most }, ': ');
      expect(labels.length).toBeGreaterThanOrEqual(Math.min(most, 4) - 1);
      expect(labels.length).toBeLessThanOrEqual(most);
      for (const [at, label] of labels.entries()) {
        expect(label.x - label.width / 2).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width / 2).toBeLessThanOrEqual(MAP_WIDTH);
        expect(label.y - label.height / 2).toBeGreaterThanOrEqual(0);
        expect(label.y + label.height / 2).toBeLessThanOrEqual(MAP_HEIGHT);
        for (const other of labels.slice(at + 1))
          expect(
            touches(label, other.x, other.y, other.width, other.height, 0),
            `${label.key} ${other.key}`,
          ).toBe(false);
        if (label.inside !== undefined) {
          const { radius = 0 } = bubbles.find(({ key }) => key === label.key) ?? {};
          const unit = MAP_WIDTH / drawnFor;
          const reach = (0.92 * label.height) / 2;
          expect(Math.hypot(label.width / 2 - 1.5 * unit, reach), label.key).toBeLessThanOrEqual(radius);
          expect(nearestOther(label, unit), `${label.key}, px more than it must`).toBeGreaterThanOrEqual(0);
          continue;
        }
        if (label.leader === undefined) expect(nearestTo(label), label.key).toBe(label.key);
        else if (drawnFor >= 580)
          expect(nearestTo(label, rivalsOf(label, MAP_WIDTH / drawnFor)), label.key).toBe(label.key);
        for (const bubble of bubbles) {
          const across = Math.max(0, Math.abs(bubble.x - label.x) - label.width / 2);
          const down = Math.max(0, Math.abs(bubble.y - label.y) - label.height / 2);
          expect(Math.hypot(across, down), `${label.key} over ${bubble.key}`).toBeGreaterThan(bubble.radius);
        }
      }
    },
  );
});

test.each(LANGUAGE_TAGS)('where it is narrow, places of the finding are named first, in %s', (language) => {
  const bubbles = standing(language);
  const named = { named: chooseNamed(bubbles), told: AFRICAN };
  for (const { drawnFor, most } of LABEL_SETS.filter(({ from }) => from < 580)) {
    const keys = placeLabels(bubbles, named, { drawnFor, most }, ': ').map(({ key }) => key);
    expect(AFRICAN, `${drawnFor} px`).toContain(keys[0]);
  }
});

test('the most populous are named first, in turn with the furthest from the mean; no report is furthest', () => {
  const named = chooseNamed(standing('en'));
  expect(named.slice(0, 3)).toEqual(['CHN', 'TZA', 'IND']);
  expect(new Set(named).size).toBe(named.length);
});

test('who is named does not depend on the week: the same keys give the same labels for other values', () => {
  const bubbles = standing('en');
  const named = { named: chooseNamed(bubbles), told: [] };
  const later = bubbles.map((bubble) => ({
    ...bubble,
    value: bubble.value === null ? null : bubble.value + 1,
  }));
  const keys = (list: typeof bubbles) =>
    placeLabels(list, named, { drawnFor: 740, most: 14 }, ': ').map(({ key }) => key);
  expect(keys(later)).toEqual(keys(bubbles));
});

test('DR Congo’s figure does not stand beside Brazil', () => {
  const bubbles = standing('en');
  const place = (drawnFor: (typeof LABEL_SETS)[number]['drawnFor']) =>
    placeLabels(bubbles, { named: ['COD', 'BRA'], told: [] }, { drawnFor, most: 14 }, ': ');
  for (const { drawnFor } of LABEL_SETS.filter(({ from }) => from >= 580)) {
    const brazil = bubbles.find(({ key }) => key === 'BRA');
    const congo = place(drawnFor).find(({ key }) => key === 'COD');
    if (congo === undefined || brazil === undefined) continue;
    const unit = MAP_WIDTH / drawnFor;
    expect(congo.x - congo.width / 2 - brazil.x - brazil.radius, `${drawnFor} px`).toBeGreaterThan(14 * unit);
  }
  expect(place(660).map(({ key }) => key)).toContain('BRA');
});

test('while hardly anyone has reported, two are named at most without a figure', () => {
  const bubbles = standing('en').map((bubble) => ({ ...bubble, value: null, text: 'no report' }));
  for (const set of LABEL_SETS)
    expect(
      placeLabels(bubbles, { named: chooseNamed(bubbles), told: AFRICAN }, set, ': ').length,
    ).toBeLessThanOrEqual(2);
});
