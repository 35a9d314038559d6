import type { Texts } from '../../making/read-po.ts';
import { inLanguage, textsOf } from './in-language.ts';

/** The English texts by id, as their file has them. */
export const ENGLISH: Texts = textsOf('en');

/** A text of the pages, in English. */
export const inEnglish = inLanguage('en');
