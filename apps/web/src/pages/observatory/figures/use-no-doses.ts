import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import { dosesInAll, type Picture } from '../picture/picture.ts';

/** Why a figure of doses shows nothing: none had been reported by the day. Undefined where some had. */
export function useNoDoses(picture: Picture): string | undefined {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return dosesInAll(picture) === 0 ? _('gap.title.none', { day: numbers.day(picture.day) }) : undefined;
}
