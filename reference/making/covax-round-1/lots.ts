import type { Lot } from '@sahakarya/scenario';
import { doses, lotKey, productKey } from '@sahakarya/vocabulary';
import { expiryOf } from '../expiry.ts';
import type { Participant } from '../tables/covax-round-1.ts';
import type { Vaccine } from '../tables/vaccines.ts';
import { type Group, shareOf } from './groups.ts';
import { ROUND_POLICY } from './policy.ts';

/** All doses of a group as one lot: its share of the members' people, less the Pfizer doses that they have. */
export function groupLot(group: Group, members: readonly Participant[], vaccine: Vaccine): Lot {
  const people = members.reduce((sum, member) => sum + member.population, 0);
  const pfizer = members.reduce((sum, member) => sum + member.pfizer, 0);
  const available = ROUND_POLICY.start;
  return {
    lot: lotKey.of(`${vaccine.code}-ROUND-1`),
    product: productKey.of(vaccine.code),
    doses: doses.of(shareOf(group, people) - pfizer),
    available,
    expires: expiryOf(vaccine, available),
    holder: 'COVAX',
  };
}
