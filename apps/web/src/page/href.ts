import { DIGITS_FIELD } from '../language/digits-of.ts';
import { firstDigits } from '../language/languages.ts';
import { type Reader, useReader } from '../language/reader.tsx';

/** Makes addresses of pages: `/studio?x=1` becomes `/mr/studio?x=1`, with the reader's digits if chosen. */
export function useHref(): (to: string) => string {
  const reader = useReader();
  return (to) => hrefOf(reader, to);
}

export function hrefOf(
  { base, language, digits }: Pick<Reader, 'base' | 'language' | 'digits'>,
  to: string,
): string {
  const [rest = '', fragment] = to.split('#');
  const [path = '', search = ''] = rest.split('?');
  const query = new URLSearchParams(search);
  if (digits === firstDigits(language)) query.delete(DIGITS_FIELD);
  else query.set(DIGITS_FIELD, digits);
  const below = path === '/' && base !== '' ? '/' : path;
  return `${base}${below}${query.size === 0 ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`;
}
