import type { Messages } from '@lingui/core';

/**
 * What a language brings with it. Months and country names are taken from `Intl` when the pages are built and not
 * when they are read: the server and every browser then write the same, to the letter.
 */
export interface LanguagePack {
  readonly messages: Messages;
  /** Names of countries by ISO 3166-1 alpha-2, and `XK`. */
  readonly countries: Readonly<Record<string, string>>;
  readonly calendar: Calendar;
}

/** How a language writes dates. In patterns, `{d}`, `{m}` and `{y}` stand for day, month and year. */
export interface Calendar {
  /** 4 August 2021 */
  readonly long: DatePattern;
  /** 4 Aug 2021 */
  readonly short: DatePattern;
  /** August 2021 */
  readonly month: DatePattern;
  /** The same in a cell, where Arabic has one name of the month */
  readonly cellMonth: DatePattern;
  /** Aug, alone on an axis */
  readonly monthNames: readonly string[];
}

export interface DatePattern {
  readonly pattern: string;
  /** As they stand inside the pattern: in some languages not as they stand alone. */
  readonly months: readonly string[];
}
