import { PartyPage } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { draftOf, pageOf } from './draft.ts';

const FULL = {
  page: {
    about: { language: 'am', direction: 'ltr', text: 'የጤና ሚኒስቴር' },
    hours: { language: 'ar', direction: 'rtl', text: 'من الصباح' },
    languages: ['am', 'en'],
  },
  withheld: { languages: 'parties', hours: 'parties' },
} as const;

test('a page that nobody changes is sent as it stands', () => {
  const party = { ...FULL, page: { ...FULL.page, languages: [...FULL.page.languages] } };
  const page = pageOf(draftOf(party, 'en'));
  expect(page).toEqual({ ...FULL.page, withheld: FULL.withheld });
  expect(PartyPage.parse(page)).toEqual(page);
});

test('empty fields are left out, and new words are in the language of whoever writes', () => {
  const draft = draftOf({ page: {}, withheld: {} }, 'ar');
  expect(pageOf(draft)).toEqual({ languages: [], withheld: {} });
  const written = { ...draft, words: { ...draft.words, unit: { ...draft.words.unit, text: ' وحدة ' } } };
  expect(pageOf(written)).toEqual({
    ...{ languages: [], withheld: {} },
    unit: { language: 'ar', direction: 'rtl', text: 'وحدة' },
  });
});
