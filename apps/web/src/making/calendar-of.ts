import { LANGUAGES, type Language } from '../language/languages.ts';
import type { Calendar, DatePattern } from '../language/pack.ts';

/**
 * Months of Arabic: one name for readers from Iraq to Palestine, the other for those from Egypt to the Gulf. The United
 * Nations write both; in tables the first stands alone, and on axes, which have room for one word, the second.
 */
const ARABIC_MONTHS = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل'],
  ['أيار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
] as const;

/**
 * Reads a language's way of writing dates off `Intl`, with Latin digits, so that patterns can be filled with any. Where
 * institutions and newspapers of the language write otherwise, it is theirs.
 */
export function calendarOf(language: Language): Calendar {
  const tag = `${LANGUAGES[language].tag}-u-nu-latn-ca-gregory`;
  const month = patternOf(tag, { month: 'long', year: 'numeric' });
  const calendar = {
    long: patternOf(tag, { day: 'numeric', month: 'long', year: 'numeric' }),
    short: patternOf(tag, { day: 'numeric', month: 'short', year: 'numeric' }),
    month,
    cellMonth: month,
    monthNames: months().map((month) =>
      new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }).format(month),
    ),
  };
  if (language === 'ar') return withArabicMonths(calendar);
  if (language === 'zh') return onOneLine(calendar);
  if (language === 'ru') return withoutYearMark(calendar);
  return language === 'mr' ? withoutCommas(calendar) : calendar;
}

/** Russian tables leave out the word for year, which sentences have: 4 авг. 2021. */
function withoutYearMark(calendar: Calendar): Calendar {
  const { short } = calendar;
  return { ...calendar, short: { ...short, pattern: short.pattern.replace(/\s*г\.$/u, '') } };
}

function withArabicMonths({ long, short, month }: Calendar): Calendar {
  // A date stays on one line: names of two words, and both names.
  const first = ARABIC_MONTHS.map(([name]) => name.replace(' ', '\u00a0'));
  const both = ARABIC_MONTHS.map(([, other], at) => `${first[at]}/\u2060${other}`);
  return {
    long: { ...long, months: both },
    short: { ...short, months: first },
    month: { ...month, months: both },
    cellMonth: { ...month, months: first },
    monthNames: ARABIC_MONTHS.map(([, other]) => other),
  };
}

/** Chinese may end a line between any two of its letters, and between a digit and a letter: 2021年8月4日 stays whole. */
function onOneLine({ long, short, month, cellMonth, monthNames }: Calendar): Calendar {
  const joined = ({ pattern, months }: DatePattern): DatePattern => ({
    pattern: pattern.replace(/(?<=\})(?=[年月日])|(?<=[年月])(?=\{)/g, '\u2060'),
    months,
  });
  return {
    long: joined(long),
    short: joined(short),
    month: joined(month),
    cellMonth: joined(cellMonth),
    monthNames,
  };
}

/** Marathi writes ४ ऑगस्ट २०२१. */
function withoutCommas(calendar: Calendar): Calendar {
  const { long, short, month, cellMonth } = calendar;
  const plain = (date: DatePattern) => ({ ...date, pattern: date.pattern.replaceAll(',', '') });
  return {
    ...calendar,
    long: plain(long),
    short: plain(short),
    month: plain(month),
    cellMonth: plain(cellMonth),
  };
}

function patternOf(tag: string, options: Intl.DateTimeFormatOptions): DatePattern {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const holes: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    day: '{d}',
    month: '{m}',
    year: '{y}',
  };
  const pattern = format
    .formatToParts(new Date(Date.UTC(2021, 7, 4)))
    .map(({ type, value }) => holes[type] ?? value)
    .join('')
    // A day stays on one line with its month.
    .replace(/\{d\}.*\{m\}/, (dayAndMonth) => dayAndMonth.replaceAll(' ', '\u00a0'));
  return {
    pattern,
    months: months().map(
      (month) => format.formatToParts(month).find(({ type }) => type === 'month')?.value ?? '',
    ),
  };
}

function months(): Date[] {
  return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 1)));
}
