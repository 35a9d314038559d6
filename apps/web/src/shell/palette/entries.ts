import { useLingui } from '@lingui/react';
import type { Destination } from '@sahakarya/contract';
import { useContext } from 'react';
import { foundBy } from '../../language/country-search/found-by.ts';
import { useCountryWords } from '../../language/country-search/use-country-words.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts';
import { useCountryName, useReader } from '../../language/reader.tsx';
import { useHref } from '../../page/href.ts';
import { LinkedPagesContext } from '../../page/linked-pages.ts';
import type { PageAddress } from '../../page/page-module.ts';
import { ROLE_NAMES } from '../../pages/help/role-names.ts';
import { addressOn, FIGURE_NAMES } from '../../pages/observatory/address/observatory-address.ts';
import { useShown } from '../../pages/observatory/use-shown.ts';
import { inLanguage } from '../language-choice.tsx';
import type { OverlayName } from '../overlay-props.ts';
import { chooseTheme } from '../theme.ts';

/** Something that the palette leads to or does. */
export interface Entry {
  readonly key: string;
  readonly kind: 'page' | 'figure' | 'destination' | 'action';
  readonly text: string;
  /** More names and words by which it is found. */
  readonly words: readonly string[];
  readonly href?: string;
  readonly act?: () => void;
}

/**
 * Everything that can be found, in the order in which it is shown before anything is written. From a page with figures
 * of a day, that day and its reading go along.
 */
export function useEntries(
  address: PageAddress,
  hasReadings: boolean,
  destinations: readonly Destination[],
  onOverlay: (name: OverlayName) => void,
): readonly Entry[] {
  const { _ } = useLingui();
  const { language } = useReader();
  const href = useHref();
  const pages = useContext(LinkedPagesContext);
  const shown = useShown(address);
  const onDay = (path: string) => href(hasReadings ? addressOn(path, shown) : path);
  const places = usePlaces(destinations, onDay);
  return [
    ...pages.map(
      ({ to, text }): Entry => ({ key: to, kind: 'page', text: _(text), words: [to], href: href(to) }),
    ),
    {
      key: 'api',
      kind: 'page',
      text: _('footer.api'),
      words: ['api', 'openapi', 'json', 'csv'],
      href: '/api/docs',
    },
    ...FIGURE_NAMES.map(
      (figure): Entry => ({
        key: `figure ${figure}`,
        kind: 'figure',
        text: _(`figure-name.${figure}`),
        words: [figure],
        href: onDay(`/figures/${figure}`),
      }),
    ),
    {
      key: 'light',
      kind: 'action',
      text: _('palette.theme.light'),
      words: [],
      act: () => chooseTheme('light'),
    },
    { key: 'dark', kind: 'action', text: _('palette.theme.dark'), words: [], act: () => chooseTheme('dark') },
    { key: 'keys', kind: 'action', text: _('palette.keys'), words: ['?'], act: () => onOverlay('keys') },
    ...LANGUAGE_CODES.filter((code) => code !== language).map(
      (code): Entry => ({
        key: `language ${code}`,
        kind: 'action',
        text: LANGUAGES[code].name,
        words: [code, _('shell.language')],
        href: inLanguage(code, address.path, address.query.toString()),
      }),
    ),
    ...ROLE_NAMES.map(
      (role): Entry => ({
        key: `help ${role}`,
        kind: 'page',
        text: _('palette.help', { name: _(`role.${role}`) }),
        words: [role],
        href: href(`/help/${role}`),
      }),
    ),
    ...places,
  ];
}

function usePlaces(destinations: readonly Destination[], onDay: (path: string) => string): readonly Entry[] {
  const name = useCountryName();
  const words = useCountryWords(true);
  return destinations.map((destination) => ({
    key: destination.destination,
    kind: 'destination',
    text: name(destination),
    words: foundBy(destination, words),
    href: onDay(`/destinations/${destination.destination}`),
  }));
}
