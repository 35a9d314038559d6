import { useLingui } from '@lingui/react';
import type { Destination } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import { useContext } from 'react';
import type { CountryWords } from '../../language/country-search/country-words.ts';
import { foundBy } from '../../language/country-search/found-by.ts';
import { useCountryWords } from '../../language/country-search/use-country-words.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts';
import { useCountryName, useReader } from '../../language/reader.tsx';
import { useHref } from '../../page/href.ts';
import { LinkedPagesContext } from '../../page/linked-pages.ts';
import type { PageAddress } from '../../page/page-module.ts';
import { ROLE_NAMES } from '../../pages/help/role-names.ts';
import {
  addressOfState,
  FIGURE_NAMES,
  FIRST_STATE,
  type ObservatoryState,
} from '../../pages/observatory/address/observatory-address.ts';
import { useShown } from '../../pages/observatory/use-shown.ts';
import { inLanguage } from '../language-choice.tsx';
import type { OverlayName } from '../overlay-props.ts';
import { chooseTheme } from '../theme.ts';

/** Something that the palette leads to or does. */
export interface Entry {
  readonly key: string;
  readonly kind: 'page' | 'figure' | 'group' | 'destination' | 'action';
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
  const onDay = (path: string, change: Partial<ObservatoryState> = {}) =>
    href(addressOfState(path, { ...FIRST_STATE, ...(hasReadings ? shown : {}), ...change }));
  const words = useCountryWords(true);
  const places = usePlaces(destinations, words, onDay);
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
    ...useGroups(words, onDay),
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

function usePlaces(
  destinations: readonly Destination[],
  words: CountryWords,
  onDay: (path: string) => string,
): readonly Entry[] {
  const name = useCountryName();
  return destinations.map((destination) => ({
    key: destination.destination,
    kind: 'destination',
    text: name(destination),
    words: foundBy(destination, words),
    href: onDay(`/destinations/${destination.destination}`),
  }));
}

/** Income groups, each with the list of its countries. */
function useGroups(
  words: CountryWords,
  onDay: (path: string, change: Partial<ObservatoryState>) => string,
): readonly Entry[] {
  const { _ } = useLingui();
  return INCOME_GROUPS.map((group) => ({
    key: `group ${group}`,
    kind: 'group',
    text: _(`group.${group}`),
    words: [group, ...(words[group] ?? [])],
    href: onDay('/figures/destinations', { group }),
  }));
}
