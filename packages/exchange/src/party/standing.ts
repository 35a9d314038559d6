import type { Instant } from '@sahakarya/vocabulary';
import type { PersonId } from '../command/ids.ts';
import { isAtLeast, type Role } from '../rights/roles.ts';
import type { Deputising, Membership, Party } from './party.ts';

/** What a person may do for a party at a moment. */
export interface Standing {
  /** Undefined for somebody who doesn't belong to it, or not yet, or no longer. */
  readonly role: Role | undefined;
  readonly isAdministrator: boolean;
  /** A signatory who was confirmed. */
  readonly maySign: boolean;
  /** Whom the person acts for, where the role is another's. */
  readonly actsFor?: PersonId;
}

/** Who belongs to a party, and acts for whom. */
export type PeopleOfParty = Pick<Party, 'people' | 'deputies'>;

/** Nobody of a party. */
export const OUTSIDE: Standing = { role: undefined, isAdministrator: false, maySign: false };

/** What a person is at a party at a moment: by their own role, or as the deputy of somebody who has a higher one. */
export function standingAt(party: PeopleOfParty, person: PersonId, at: Instant): Standing {
  const own = party.people[person];
  if (own === undefined || !holds(own, at)) return OUTSIDE;
  const standing: Standing = {
    role: own.role,
    isAdministrator: own.isAdministrator,
    maySign: own.role === 'signatory' && own.isConfirmed,
  };
  return party.deputies
    .filter(({ deputy, from, to }) => deputy === person && from <= at && at < to)
    .reduce((best, deputising) => higher(best, asDeputy(party, deputising, at)), standing);
}

/** Belongs at that moment: has come, and the time is neither yet to begin nor over. */
export function holds({ hasJoined, from, until }: Membership, at: Instant): boolean {
  return hasJoined && from <= at && (until === undefined || at < until);
}

/** The role of the one for whom a deputy acts, as long as that one belongs. */
function asDeputy(party: PeopleOfParty, { of, isConfirmed }: Deputising, at: Instant): Standing {
  const membership = party.people[of];
  if (membership === undefined || !holds(membership, at)) return OUTSIDE;
  const { role } = membership;
  const maySign = role === 'signatory' && membership.isConfirmed && isConfirmed;
  return { role, isAdministrator: false, maySign, actsFor: of };
}

/** A deputy keeps being an administrator, and signs as their own self where they may. */
function higher(own: Standing, other: Standing): Standing {
  if (other.role === undefined || own.maySign) return own;
  const isHigher = own.role === undefined || !isAtLeast(own.role, other.role) || other.maySign;
  return isHigher ? { ...other, isAdministrator: own.isAdministrator } : own;
}

/** Whether somebody administers a party at that moment: who can act, appoints others. */
export function isAdministeredAt({ people }: Pick<Party, 'people'>, at: Instant): boolean {
  return Object.values(people).some((one) => one.isAdministrator && holds(one, at));
}

/** People who administer a party without end: one always remains. */
export function lastingAdministrators({ people }: Pick<Party, 'people'>): readonly string[] {
  return Object.entries(people)
    .filter(([, one]) => one.isAdministrator && one.hasJoined && one.until === undefined)
    .map(([person]) => person);
}
