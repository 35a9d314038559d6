import type { ProblemCode } from './problems.ts';

/** How a caller shows who it is. */
type Scheme =
  | { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }
  | { readonly type: 'apiKey'; readonly in: 'cookie'; readonly name: string; readonly description: string };

/** What follows for a route from who may ask it. */
interface AccessRule {
  /** Of the reference page, after the route's summary. */
  readonly says: string;
  /** Undefined: nobody is asked who it is. */
  readonly scheme?: Scheme;
  /** Pages of other sites may read it, and browsers and proxies may keep it. */
  readonly isOpen: boolean;
  /** It hangs on a cookie: pages of this server alone may ask it, and over HTTPS alone but on one machine. */
  readonly isFromHere: boolean;
  /** What such a route can refuse beside what it says itself. */
  readonly problems: readonly ProblemCode[];
}

/** The cookie of a visit: of this very host, and never without HTTPS. On one machine, without HTTPS, it is `visit`. */
export const VISIT_COOKIE = '__Host-visit';

const OF_VISITS = ['foreign-origin', 'sign-in-needs-https', 'sign-in-off'] as const;

/** How a program shows that it asks as a person, where a route says what its token has to be for. */
export const TOKEN_SCHEME = {
  type: 'http',
  scheme: 'bearer',
  description:
    'A person makes it on the page "My account", and says what it is for; it does no more than its maker may at that moment',
} as const satisfies Scheme;

/**
 * Who may ask, and everything that follows from it: headers for other sites, what is kept, who is let in, what client,
 * OpenAPI and reference page say. Each route names one of these; none is a default.
 */
export const ACCESS = {
  public: { says: 'Open to everybody; no key', isOpen: true, isFromHere: false, problems: [] },
  visitor: {
    says: 'Open to everybody; whoever is signed in sees what is theirs besides; kept nowhere',
    isOpen: false,
    isFromHere: false,
    problems: [],
  },
  operator: {
    says: 'For operators: needs a token, made with "sahakarya token"',
    scheme: { type: 'http', scheme: 'bearer', description: 'Made with "sahakarya token"' },
    isOpen: false,
    isFromHere: false,
    problems: ['no-token', 'bad-token'],
  },
  'sign-in': {
    says: 'Open to everybody, from pages of this server alone (header "Origin"); kept nowhere',
    isOpen: false,
    isFromHere: true,
    problems: OF_VISITS,
  },
  person: {
    says: 'For whoever is signed in, from pages of this server alone (header "Origin"); kept nowhere',
    scheme: {
      type: 'apiKey',
      in: 'cookie',
      name: VISIT_COOKIE,
      description: 'Comes with the answer of POST /visits',
    },
    isOpen: false,
    isFromHere: true,
    problems: [...OF_VISITS, 'not-signed-in', 'unknown-token', 'beyond-token', 'beyond-provider'],
  },
} as const satisfies Record<string, AccessRule>;

export type Access = keyof typeof ACCESS;

/** The rule of an access, as all of them are. */
export function accessRule(access: Access): AccessRule {
  return ACCESS[access];
}
