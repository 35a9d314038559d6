import { useLingui } from '@lingui/react';
import { useNumbers } from '../../language/reader.tsx';
import type { Opened } from '../worker/opened.ts';
import { sentencesOf, type Words } from './sentences.ts';
import type { Told } from './told.ts';

/** Puts explanations into the reader's language. */
export function useSentences(
  opened: Opened,
  names: readonly string[],
  destination: number,
): (told: readonly Told[]) => string[] {
  const { _, i18n } = useLingui();
  const numbers = useNumbers();
  const list = new Intl.ListFormat(i18n.locales?.toString() ?? i18n.locale);
  const words: Words = {
    text: (id, values) => _(id, values),
    join: (parts) => list.format(parts),
    count: numbers.count,
    rate: numbers.rate,
    percent: (value) => numbers.percent(value),
    day: numbers.day,
  };
  return (told) => sentencesOf(told, opened, names, destination, words);
}
