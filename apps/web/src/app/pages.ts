import { ROLE_NAMES } from '../pages/help/role-names.ts';
import { FIGURE_NAMES } from '../pages/observatory/address/observatory-address.ts';
import type { PageRow } from './page-row.ts';
import { TABLE_PAGES } from './table-pages.ts';

/** Every page. */
export const PAGES: readonly PageRow[] = [
  {
    name: 'observatory',
    folder: 'observatory',
    path: /^\/$/,
    texts: 'core',
    section: 'observatory',
    link: { to: '/', text: 'shell.observatory' },
    hasReadings: true,
    examples: ['/', '/?reading=revised&day=2022-06-05&measure=full&coverage=chart'],
  },
  {
    name: 'studio',
    folder: 'studio',
    path: /^\/studio$/,
    texts: 'studio',
    section: 'studio',
    link: { to: '/studio', text: 'shell.studio' },
    examples: ['/studio'],
  },
  {
    name: 'destination',
    folder: 'observatory/destination',
    path: /^\/destinations\/(?<key>[A-Z0-9_-]{2,32})$/,
    texts: 'core',
    section: 'observatory',
    hasReadings: true,
    examples: ['/destinations/IND'],
  },
  {
    name: 'figure',
    folder: 'observatory/figure',
    path: new RegExp(`^/figures/(?<figure>${FIGURE_NAMES.join('|')})$`),
    texts: 'core',
    section: 'observatory',
    hasReadings: true,
    examples: ['/figures/coverage', '/figures/groups', '/figures/coverage?coverage=chart&countries=IND'],
  },
  {
    name: 'embed',
    folder: 'observatory/embed',
    path: new RegExp(`^/embed/(?<figure>${FIGURE_NAMES.join('|')})$`),
    texts: 'core',
    section: 'observatory',
    isBare: true,
    examples: ['/embed/shares'],
  },
  {
    name: 'sources',
    folder: 'sources',
    path: /^\/sources$/,
    texts: 'core',
    section: 'sources',
    link: { to: '/sources', text: 'shell.sources', inFooter: true },
    examples: ['/sources'],
  },
  {
    name: 'contents',
    folder: 'contents',
    path: /^\/contents$/,
    texts: 'core',
    section: 'sources',
    link: { to: '/contents', text: 'contents.title', inFooter: true },
    examples: ['/contents'],
  },
  {
    name: 'corrections',
    folder: 'corrections',
    path: /^\/corrections$/,
    texts: 'core',
    section: 'sources',
    link: { to: '/corrections', text: 'footer.corrections', inFooter: true },
    examples: ['/corrections'],
  },
  {
    name: 'help',
    folder: 'help',
    path: new RegExp(`^/help(?:/(?<role>${ROLE_NAMES.join('|')}))?$`),
    texts: 'help',
    section: 'help',
    link: { to: '/help', text: 'shell.help' },
    examples: ['/help', '/help/public', '/help/operator'],
  },
  ...TABLE_PAGES,
  {
    name: 'accessibility',
    folder: 'accessibility',
    path: /^\/accessibility$/,
    texts: 'help',
    section: 'help',
    link: { to: '/accessibility', text: 'footer.accessibility', inFooter: true },
    examples: ['/accessibility'],
  },
];

/** Shown at every other address, with the status 404. */
export const NOT_FOUND: PageRow = {
  name: 'not-found',
  folder: 'not-found',
  path: /^/,
  texts: 'core',
  section: 'none',
  examples: ['/no-such-page'],
};
