import type { Party, WrittenOf } from '@sahakarya/contract';
import { directionOf } from '../../../table/language-names.ts';
import { PAGE_FIELD_NAMES, type Readers, readersOf } from '../../../table/page-fields.ts';

/** Fields of the page that hold words. */
export const WORD_FIELDS = ['about', 'unit', 'hours', 'address'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** The page as somebody is writing it. */
export interface Draft {
  readonly words: Readonly<Record<WordField, { readonly text: string; readonly language: string }>>;
  readonly languages: readonly string[];
  readonly readers: Readonly<Record<(typeof PAGE_FIELD_NAMES)[number], Readers>>;
}

/** @param language of words that are not there yet */
export function draftOf({ page, withheld }: Pick<Party, 'page' | 'withheld'>, language: string): Draft {
  const wordsOf = (field: WordField) => ({
    text: page[field]?.text ?? '',
    language: page[field]?.language ?? language,
  });
  return {
    words: {
      about: wordsOf('about'),
      unit: wordsOf('unit'),
      hours: wordsOf('hours'),
      address: wordsOf('address'),
    },
    languages: page.languages ?? [],
    readers: {
      about: readersOf('about', withheld),
      unit: readersOf('unit', withheld),
      languages: readersOf('languages', withheld),
      hours: readersOf('hours', withheld),
      address: readersOf('address', withheld),
    },
  };
}

/** The page as it is sent: an empty field is left out, and so is who reads one that is read by whom it is anyway. */
export function pageOf({ words, languages, readers }: Draft): WrittenOf<'describeParty'>['page'] {
  const told = WORD_FIELDS.flatMap((field) => {
    const { text, language } = words[field];
    return text.trim() === ''
      ? []
      : [[field, { language, direction: directionOf(language), text: text.trim() }] as const];
  });
  const withheld = PAGE_FIELD_NAMES.flatMap((field) =>
    readers[field] === readersOf(field, {}) ? [] : [[field, readers[field]] as const],
  );
  return {
    ...Object.fromEntries(told),
    languages: [...languages],
    withheld: Object.fromEntries(withheld),
  };
}
