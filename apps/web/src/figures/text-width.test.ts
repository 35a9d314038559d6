import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

/** Widths measured in Chromium in the shipped fonts at 100 px, size adjusted as the pages do. */
const MEASURED = [
  ['101.4 High income', 878, 898],
  ['Upper-middle', 652, 672],
  ['United States 104.6', 909, 942],
  ['Côte d’Ivoire', 589, 617],
  ['Democratic Republic of the Congo', 1603, 1660],
  ['4,328.9', 339, 341],
  ['82\u202f%', 210, 215],
  ['उच्च-मध्यम उत्पन्न', 653, 688],
  ['युनायटेड स्टेट्स', 563, 595],
  ['१०४.६', 247, 260],
  ['दक्षिण आफ्रिका', 587, 625],
  ['الولايات المتحدة', 679, 717],
  ['متوسط أعلى', 531, 565],
  ['جنوب أفريقيا', 545, 577],
  ['Соединенные Штаты', 1024, 1066],
  ['Высокий доход', 737, 771],
  ['Южно-Африканская Республика', 1559, 1628],
  ['République démocratique du Congo', 1705, 1760],
  ['1,2', 141, 142],
] as const;

test.each(MEASURED)('%s fits into its estimate, which is not much wider', (text, regular, bold) => {
  expect(textWidth(text, 100)).toBeGreaterThanOrEqual(regular * 0.99);
  expect(textWidth(text, 100, true)).toBeGreaterThanOrEqual(bold * 0.99);
  expect(textWidth(text, 100)).toBeLessThan(regular * 1.45);
});
