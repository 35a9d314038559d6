import type { Words } from '@sahakarya/contract';
import { directionOf } from '../../../table/language-names.ts';

/** Words as the API takes them: their direction is that of their language. */
export function wordsIn(language: string, text: string): Words {
  return { language, direction: directionOf(language), text };
}
