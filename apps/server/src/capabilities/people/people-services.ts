import type { FastifyBaseLogger } from 'fastify';
import type { Person } from '../../platform/desk/caller.ts';
import type { Services } from '../../platform/http/services.ts';
import type { LinkWay } from './links/links.ts';
import type { Passwords } from './passwords/hash-password.ts';

/** What the deeds of people use. */
export interface PeopleServices extends Pick<Services, 'database' | 'keys' | 'now'> {
  readonly passwords: Passwords;
  readonly linkWay: LinkWay;
  /** The time by which authenticators make their codes, and are waited for: the machine's, in an exercise too. */
  readonly codesAt: () => Date;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** Ends what an erased person would leave behind elsewhere; throws where that may not be. */
  readonly beforeErasing: (person: Person) => Promise<void>;
}
