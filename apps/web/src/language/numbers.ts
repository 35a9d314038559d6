import { type Digits, LANGUAGES, type Language, numberTag } from './languages.ts';
import type { Calendar, DatePattern } from './pack.ts';

/** Thin, and never broken at the end of a line. */
const THIN_SPACE = '\u202f';
const MINUS = '\u2212';
/** Keeps a sign before its figure among letters that run from the right. */
const LEFT_TO_RIGHT = '\u200e';
/** The least rate that two decimals can write. */
const LEAST_RATE = 0.01;

/** Languages that count the first day of a month, and no other: le 1er janvier. */
const FIRST_DAY: Readonly<Partial<Record<Language, string>>> = { fr: '1er' };

/** How a reader's figures are written: all of them, everywhere. */
export interface Numbers {
  readonly tag: string;
  /** Per 100 people: one decimal, two below 0.1, none from 1,000 on. More than none is never written as zero. */
  readonly rate: (value: number) => string;
  /** Doses, people, courses: whole. */
  readonly count: (value: number) => string;
  /** With so many decimals. */
  readonly decimal: (value: number, decimals: number) => string;
  /** Up to so many decimals, none that are zero. */
  readonly upTo: (value: number, decimals: number) => string;
  /** Up to two decimals, none that are zero: ticks of an axis, factors. */
  readonly plain: (value: number) => string;
  /** As it stands in a field where it can be changed: up to two decimals, no groups. */
  readonly inField: (value: number) => string;
  /** Of a value in per cent: 82 is "82 %". */
  readonly percent: (value: number, decimals?: number) => string;
  /** With + or −, and no sign at what is written as zero. */
  readonly signed: (value: number, decimals?: number) => string;
  /** Of a share of one: 0.08 less is "−8 %". */
  readonly signedPercent: (value: number, decimals?: number) => string;
  /** 4 August 2021 */
  readonly day: (iso: string) => string;
  /** 4 Aug 2021 */
  readonly shortDay: (iso: string) => string;
  /** August 2021 */
  readonly month: (iso: string) => string;
  /** August 2021, in a cell of a table */
  readonly cellMonth: (iso: string) => string;
  /** A tick of a time axis: "Aug", and "Jan 2021" with the year. */
  readonly axisMonth: (iso: string, withYear: boolean) => string;
  readonly year: (iso: string) => string;
  /** 12:04 of this device's clock. */
  readonly time: (instant: Date) => string;
  /** Any text's Latin digits in the reader's. */
  readonly digits: (text: string) => string;
  /** Names in the order of the language's alphabet. */
  readonly compare: (a: string, b: string) => number;
}

/** Formats are slow to make and the same for all readers of a language: each is made once. */
const formats = new Map<string, Map<Intl.NumberFormatOptions, Intl.NumberFormat>>();
const collators = new Map<string, Intl.Collator>();

/** Each one object, by which its format is found. */
const WHOLE: Intl.NumberFormatOptions = { useGrouping: false };
const IN_FIELD: Intl.NumberFormatOptions = { maximumFractionDigits: 2, useGrouping: false };
const fixed = byDecimals((decimals) => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
}));
const upTo = byDecimals((decimals) => ({ maximumFractionDigits: decimals }));
const percent = byDecimals((decimals) => ({ style: 'percent', ...fixed(decimals) }));
const signed = byDecimals((decimals) => ({ signDisplay: 'exceptZero', ...fixed(decimals) }));
const signedPercent = byDecimals((decimals) => ({ style: 'percent', ...signed(decimals) }));

function byDecimals(
  make: (decimals: number) => Intl.NumberFormatOptions,
): (decimals: number) => Intl.NumberFormatOptions {
  const made = new Map<number, Intl.NumberFormatOptions>();
  return (decimals) => made.get(decimals) ?? kept(made, decimals, make(decimals));
}

function kept<Key, Value>(made: Map<Key, Value>, key: Key, value: Value): Value {
  made.set(key, value);
  return value;
}

export function createNumbers(language: Language, digits: Digits, calendar: Calendar): Numbers {
  const tag = numberTag(language, digits);
  const own = formats.get(tag) ?? kept(formats, tag, new Map());
  const formatOf = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    own.get(options) ?? kept(own, options, new Intl.NumberFormat(tag, options));
  const write = (value: number, options: Intl.NumberFormatOptions): string =>
    options.style === 'percent'
      ? tidy(formatOf(options).formatToParts(value), language)
      : formatOf(options).format(value).replace('-', MINUS);
  const ownDigits = Array.from({ length: 10 }, (_, digit) => formatOf(WHOLE).format(digit));
  const toOwnDigits = (text: string) => text.replace(/[0-9]/g, (digit) => ownDigits[Number(digit)] ?? digit);
  const date = ({ pattern, months }: DatePattern, iso: string): string => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return toOwnDigits(
      pattern
        .replace('{d}', Number(day) === 1 ? (FIRST_DAY[language] ?? '1') : String(Number(day)))
        .replace('{m}', months[Number(month) - 1] ?? '')
        .replace('{y}', year),
    );
  };
  const { tag: alphabet } = LANGUAGES[language];
  const collator = collators.get(alphabet) ?? kept(collators, alphabet, new Intl.Collator(alphabet));

  return {
    tag,
    rate: (value) =>
      isBelowLeast(value)
        ? `${language === 'ar' ? LEFT_TO_RIGHT : ''}<${write(LEAST_RATE, fixed(2))}`
        : write(value, fixed(decimalsOfRate(value))),
    count: (value) => write(value, fixed(0)),
    decimal: (value, decimals) => write(value, fixed(decimals)),
    upTo: (value, decimals) => write(value, upTo(decimals)),
    plain: (value) => write(value, upTo(2)),
    inField: (value) => write(value, IN_FIELD),
    percent: (value, decimals = 0) => write(value / 100, percent(decimals)),
    signed: (value, decimals = 1) => write(value, signed(decimals)),
    signedPercent: (value, decimals = 0) => write(value, signedPercent(decimals)),
    day: (iso) => date(calendar.long, iso),
    shortDay: (iso) => date(calendar.short, iso),
    month: (iso) => date(calendar.month, iso),
    cellMonth: (iso) => date(calendar.cellMonth, iso),
    axisMonth: (iso, withYear) => {
      const { pattern } = calendar.month;
      if (withYear && pattern.indexOf('{y}') < pattern.indexOf('{m}')) return date(calendar.month, iso);
      const name = calendar.monthNames[Number(iso.slice(5, 7)) - 1] ?? '';
      return toOwnDigits(withYear ? `${name} ${iso.slice(0, 4)}` : name);
    },
    year: (iso) => toOwnDigits(iso.slice(0, 4)),
    time: (instant) =>
      toOwnDigits(
        `${String(instant.getHours()).padStart(2, '0')}:${String(instant.getMinutes()).padStart(2, '0')}`,
      ),
    digits: toOwnDigits,
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Whether a rate is more than none, and would be written as zero. */
export function isBelowLeast(rate: number): boolean {
  return rate > 0 && rate < LEAST_RATE / 2;
}

/** Decimals with which a rate is written. */
export function decimalsOfRate(value: number): number {
  if (Math.abs(value) >= 1000) return 0;
  return Math.abs(value) >= 0.005 && Math.abs(value) < 0.1 ? 2 : 1;
}

/**
 * The typography of the pages over that of `Intl`: a true minus, and a thin space before the per cent sign in all
 * languages but Chinese, which writes none, and Arabic, whose sign carries its own marks of direction.
 */
function tidy(parts: readonly Intl.NumberFormatPart[], language: Language): string {
  const spaced = language !== 'zh' && language !== 'ar';
  return parts
    .map(({ type, value }, i) => {
      if (type === 'minusSign') return value.replace('-', MINUS);
      if (type === 'percentSign' && spaced) return `${THIN_SPACE}${value}`;
      if (type === 'literal' && spaced && parts[i + 1]?.type === 'percentSign') return '';
      return value;
    })
    .join('');
}
