import { type Instant, instant } from '@sahakarya/vocabulary';
import type { Asked } from '../../command/asked.ts';
import type { Party } from '../party.ts';

const MS_PER_DAY = 86_400_000;
/** Nobody decides about a party to which they belonged within so many days. */
const DAYS_AFTER_BELONGING = 365;

/** Whether somebody belongs to a party about which they would decide for the secretariat, or did within a year. */
export function isOwnParty(party: Party, { person, at }: Asked): boolean {
  if (person === undefined) return false;
  const left = party.past[person];
  return party.people[person] !== undefined || (left !== undefined && at < yearAfter(left));
}

function yearAfter(moment: Instant): Instant {
  return instant(moment + DAYS_AFTER_BELONGING * MS_PER_DAY);
}
