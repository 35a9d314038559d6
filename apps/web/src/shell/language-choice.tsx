import { useLingui } from '@lingui/react';
import { useSearch } from 'wouter';
import { DIGITS_FIELD } from '../language/digits-of.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../language/languages.ts';
import { useReader } from '../language/reader.tsx';
import { linkHeldFor } from '../page/held-link.ts';
import type { PageAddress } from '../page/page-module.ts';
import { GlobeIcon } from './icons.tsx';

/**
 * The same address in another language; digits are chosen for each language anew. A link that its page has taken out of
 * the address goes along.
 */
export function inLanguage(language: Language, path: string, search: string): string {
  const query = new URLSearchParams(search);
  query.delete(DIGITS_FIELD);
  const link = linkHeldFor(path);
  const fragment = link === undefined ? '' : `#${link}`;
  return `/${language}${path}${query.size === 0 ? '' : `?${query}`}${fragment}`;
}

export function LanguageChoice({ address }: { readonly address: PageAddress }) {
  const { _ } = useLingui();
  const { language } = useReader();
  const search = useSearch();
  return (
    <label className="language-choice needs-script">
      <GlobeIcon />
      <span className="heard">{_('shell.language')}</span>
      <select
        value={language}
        autoComplete="off"
        onChange={({ target }) => {
          const chosen = LANGUAGE_CODES.find((code) => code === target.value);
          if (chosen !== undefined) window.location.assign(inLanguage(chosen, address.path, search));
        }}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
    </label>
  );
}
