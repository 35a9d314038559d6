/** Where a paragraph's link leads: a page, or an address of the server. */
export interface HelpLink {
  readonly text: string;
  readonly to: string;
  /** Not a page of this application. */
  readonly isPlain?: true;
}

/** Who reads, and what they can do here today. */
export interface Role {
  readonly name: string;
  /** How many steps the page has: texts `help.ROLE.1` and so on. */
  readonly steps: number;
  readonly links: readonly HelpLink[];
  /** Commands to be typed, as they are. */
  readonly commands?: readonly string[];
  /** Its page says what a scenario's files have in them. */
  readonly hasFormat?: true;
}

const STUDIO: HelpLink = { text: 'help.link.studio', to: '/studio' };
const OBSERVATORY: HelpLink = { text: 'help.link.observatory', to: '/' };
const DESTINATIONS: HelpLink = { text: 'help.link.destinations', to: '/figures/destinations' };
const SOURCES: HelpLink = { text: 'help.link.sources', to: '/sources' };
const CORRECTIONS: HelpLink = { text: 'help.link.corrections', to: '/corrections' };
const PRODUCTION: HelpLink = { text: 'help.link.production', to: '/figures/production' };
const PARTIES: HelpLink = { text: 'help.link.parties', to: '/parties' };
const API: HelpLink = { text: 'help.link.api', to: '/api/docs', isPlain: true };
const PACKAGE: HelpLink = { text: 'help.link.package', to: '/api/v1/data-package', isPlain: true };

export const ROLES: readonly Role[] = [
  { name: 'public', steps: 5, links: [OBSERVATORY, SOURCES, CORRECTIONS, PACKAGE] },
  { name: 'country', steps: 5, links: [DESTINATIONS, STUDIO, PARTIES] },
  { name: 'producer', steps: 4, links: [PRODUCTION, STUDIO, PARTIES] },
  { name: 'donor', steps: 4, links: [STUDIO, OBSERVATORY, PARTIES] },
  { name: 'organisation', steps: 5, links: [STUDIO, OBSERVATORY, SOURCES, PARTIES], hasFormat: true },
  {
    name: 'operator',
    steps: 8,
    links: [API, PARTIES],
    commands: [
      'npm start',
      'sahakarya serve',
      'sahakarya config',
      'sahakarya doctor',
      'sahakarya import owid vaccinations.csv --dry-run',
      'sahakarya imports',
      'sahakarya admin invite amina@health.example',
    ],
  },
  {
    name: 'analyst',
    steps: 6,
    links: [API, PACKAGE, STUDIO],
    commands: [
      'sahakarya plan world-2021-08 --out out',
      'sahakarya verify world-2021-08 out',
      'sahakarya explain world-2021-08 out TCD',
    ],
  },
];
