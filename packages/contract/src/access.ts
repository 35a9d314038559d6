import type { ProblemCode } from './problems.ts';

/** What follows for a route from who may ask it. */
interface AccessRule {
  /** Of the reference page, after the route's summary. */
  readonly says: string;
  /** How a caller shows who it is; undefined: nobody is asked. */
  readonly scheme?: { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string };
  /** Pages of other sites may read it, and browsers and proxies may keep it. */
  readonly isOpen: boolean;
  /** What such a route can refuse beside what it says itself. */
  readonly problems: readonly ProblemCode[];
}

/**
 * Who may ask, and everything that follows from it: headers for other sites, what is kept, who is let in, what client,
 * OpenAPI and reference page say. Each route names one of these; none is a default.
 */
export const ACCESS = {
  public: { says: 'Open to everybody; no key', isOpen: true, problems: [] },
  operator: {
    says: 'For operators: needs a token, made with "sahakarya token"',
    scheme: { type: 'http', scheme: 'bearer', description: 'Made with "sahakarya token"' },
    isOpen: false,
    problems: ['no-token', 'bad-token'],
  },
} as const satisfies Record<string, AccessRule>;

export type Access = keyof typeof ACCESS;

/** The rule of an access, as all of them are. */
export function accessRule(access: Access): AccessRule {
  return ACCESS[access];
}
