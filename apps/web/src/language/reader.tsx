import { type I18n, setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Digits, LANGUAGES, type Language, numberTag } from './languages.ts';
import { countryNameIn } from './names/country-name.ts';
import { createNumbers, type Numbers } from './numbers.ts';
import { inDigits } from './own-digits.ts';
import type { LanguagePack } from './pack.ts';

export type Theme = 'light' | 'dark';

/** Who reads: what the server and the browser both know when they paint. */
export interface Reader {
  readonly language: Language;
  readonly digits: Digits;
  /** Chosen by the reader; undefined: as the system has it. */
  readonly theme: Theme | undefined;
  /** The platform's public address, without a slash at the end. */
  readonly origin: string;
  /** `/mr` where the address names the language, else empty. */
  readonly base: string;
  /** The day of the exercise, ISO; undefined: this is a real installation. */
  readonly exercise?: string | undefined;
  /** `mailto:…` or `https://…` of whoever helps; undefined: nobody is named. */
  readonly contact?: string | undefined;
}

interface Setting extends Reader {
  readonly numbers: Numbers;
  readonly pack: LanguagePack;
}

const SettingContext = createContext<Setting | undefined>(undefined);

/** The texts of a language as lingui wants them; more parts are loaded into it later. */
export function createTexts(reader: Pick<Reader, 'language' | 'digits'>, pack: LanguagePack): I18n {
  const { language, digits } = reader;
  const i18n = setupI18n();
  i18n.loadAndActivate({
    locale: language,
    locales: [numberTag(language, digits)],
    messages: inDigits(pack.messages, reader),
  });
  return i18n;
}

/** Gives texts, numbers and names of countries to everything below it. */
export function ReaderProvider(props: {
  readonly reader: Reader;
  readonly pack: LanguagePack;
  readonly i18n: I18n;
  readonly children: ReactNode;
}) {
  const { reader, pack, i18n, children } = props;
  const setting = useMemo(
    () => ({ ...reader, pack, numbers: createNumbers(reader.language, reader.digits, pack.calendar) }),
    [reader, pack],
  );
  return (
    <SettingContext value={setting}>
      <I18nProvider i18n={i18n}>{children}</I18nProvider>
    </SettingContext>
  );
}

function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (setting === undefined) throw new Error('Nothing is read outside of <ReaderProvider>');
  return setting;
}

export function useReader(): Reader {
  return useSetting();
}

/** What stands between two sentences, or a sentence and its link. */
export function useGap(): string {
  return LANGUAGES[useSetting().language].gap;
}

/** How figures and dates are written for this reader. */
export function useNumbers(): Numbers {
  return useSetting().numbers;
}

/** How a set of digits looks in the reader's language, whichever is chosen: "0 1 2", "० १ २". */
export function useDigitsShown(digits: Digits): string {
  const { language, pack } = useSetting();
  return createNumbers(language, digits, pack.calendar).digits('0 1 2');
}

/** A destination's name in the reader's language; the name in the data where the language has none. */
export function useCountryName(): ReturnType<typeof countryNameIn> {
  const { countries } = useSetting().pack;
  return useMemo(() => countryNameIn(countries), [countries]);
}
