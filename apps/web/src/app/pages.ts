import type { TextPart } from '../language/text-parts.ts';
import type { SectionName } from '../page/linked-pages.ts';
import { ROLE_NAMES } from '../pages/help/role-names.ts';
import { FIGURE_NAMES } from '../pages/observatory/address/observatory-address.ts';

/**
 * A page of the platform. Everything else is made from its row: the address that shows it, what the build preloads,
 * the bars, the footer, the palette, and the lists that tests go through.
 */
export interface PageRow {
  readonly name: string;
  /** Below `pages/`; its `page.tsx` exports `page`. */
  readonly folder: string;
  /** The path below the language, with the names in it. */
  readonly path: RegExp;
  /** Texts that it needs besides those of the core. */
  readonly texts: TextPart;
  /** The section of the bars that it lies in. */
  readonly section: SectionName;
  /** Where links to it stand besides the bars, and by which text; only for pages with one address. */
  readonly link?: { readonly to: string; readonly text: string; readonly inFooter?: true };
  /** Shows figures of a day, as known or as revised: the footer says which, and leads to the other ones. */
  readonly hasReadings?: true;
  /** Of whoever is signed in: the server sends a shell without anything of theirs, and search engines pass it over. */
  readonly isPrivate?: true;
  /** Without bars: to be shown inside of other sites' pages. */
  readonly isBare?: true;
  /** Addresses by which tests see it: each looks different. */
  readonly examples: readonly string[];
}

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
  {
    name: 'sign-in',
    folder: 'sign-in',
    path: /^\/sign-in$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/sign-in'],
  },
  {
    name: 'new-account',
    folder: 'new-account',
    path: /^\/new-account$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/new-account'],
  },
  {
    name: 'confirm',
    folder: 'confirm',
    path: /^\/confirm$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/confirm'],
  },
  {
    name: 'accept',
    folder: 'accept',
    path: /^\/accept$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/accept'],
  },
  {
    name: 'set-password',
    folder: 'set-password',
    path: /^\/set-password$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/set-password'],
  },
  {
    name: 'lost-password',
    folder: 'lost-password',
    path: /^\/lost-password$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/lost-password'],
  },
  {
    name: 'account',
    folder: 'account',
    path: /^\/account$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/account'],
  },
  {
    name: 'parties',
    folder: 'parties',
    path: /^\/parties$/,
    texts: 'table',
    section: 'none',
    link: { to: '/parties', text: 'shell.parties', inFooter: true },
    examples: ['/parties', '/parties?kind=country&does=donor'],
  },
  {
    name: 'party',
    folder: 'party',
    path: /^\/parties\/(?<party>[A-Z0-9][A-Z0-9_-]{1,31})$/,
    texts: 'table',
    section: 'none',
    examples: ['/parties/ETH'],
  },
  {
    name: 'ask-for-a-seat',
    folder: 'ask-for-a-seat',
    path: /^\/ask-for-a-seat$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/ask-for-a-seat'],
  },
  {
    name: 'my-party',
    folder: 'my-party',
    path: /^\/my-party$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/my-party'],
  },
  {
    name: 'talks',
    folder: 'talks',
    path: /^\/talks$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/talks', '/talks?state=closed'],
  },
  {
    name: 'begin-talk',
    folder: 'talks/begin',
    path: /^\/talks\/new$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/talks/new?with=SWE'],
  },
  {
    name: 'talk',
    folder: 'talks/talk',
    path: /^\/talks\/(?<talk>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    texts: 'table',
    section: 'none',
    isPrivate: true,
    examples: ['/talks/01a00000-0000-8000-8000-000000000001'],
  },
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
