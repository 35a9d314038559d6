import type { Instant } from '@sahakarya/vocabulary';
import type { Standing } from '../party/standing.ts';
import type { PartyKey, PersonId } from './ids.ts';

/** Who asks for something to be done, for whom, and when. Rules know no other clock than this one. */
export interface Asked {
  /** Never before the last thing that happened to what is asked about. */
  readonly at: Instant;
  /** Undefined: the operator at the command line, who is no person of the platform. */
  readonly person: PersonId | undefined;
  /** On whose behalf; undefined for somebody who speaks for no party. */
  readonly party: ActingParty | undefined;
  /** Signed in anew at most five minutes ago: what binds, asks for it. */
  readonly isFresh: boolean;
}

/** A party as it is when somebody acts for it. */
export interface ActingParty {
  readonly key: PartyKey;
  readonly isSecretariat: boolean;
  /** Admitted, and not suspended: may begin something. */
  readonly isAdmitted: boolean;
  /** What the person may do for it at that moment. */
  readonly standing: Standing;
}
