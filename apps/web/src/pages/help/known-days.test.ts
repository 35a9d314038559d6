import { expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../../language/languages.ts';
import { WHOLE } from '../../testing/api-answers.ts';
import { renderPage } from '../../testing/render-page.tsx';

/** The day of which it is told what was known, and the year in which all else was published. In Chinese years lead. */
const KNOWN = /(?<!\d)4\D{1,14}2021(?!\d)|2021年8月4日/;
const PUBLISHED = /(?<!\d)2023(?!\d)/;

test.each(LANGUAGE_CODES)(
  'in %s help and sources say of which day it is known what was known',
  async (language) => {
    for (const path of ['/help', '/sources']) {
      const { html } = await renderPage(path, WHOLE, language);
      const told = sentences(html).filter((sentence) => KNOWN.test(sentence) && PUBLISHED.test(sentence));
      expect(told.length, path).toBeGreaterThan(0);
    }
  },
);

/** What stands in each paragraph and each meaning of a word, with Latin digits and without joiners. */
function sentences(html: string): string[] {
  return [...html.matchAll(/<(p|dd)[ >].*?<\/\1>/gs)].map(([paragraph]) =>
    paragraph
      .replaceAll(/<[^>]*>|\u2060/g, '')
      .replaceAll(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966)),
  );
}
