import type { Asked } from '../command/asked.ts';
import type { PartyKey, PersonId } from '../command/ids.ts';
import type { Relation } from '../rights/who.ts';

/**
 * What a caller is to a party.
 *
 * @param about the person whom the verb is about, where it is about one who belongs to the party or is invited
 */
export function relationsToParty(
  key: PartyKey,
  { person, party }: Asked,
  about?: PersonId,
): ReadonlySet<Relation> {
  const relations = new Set<Relation>(['anyone']);
  if (person === undefined) relations.add('operator');
  if (person !== undefined && person === about) relations.add('self');
  if (party?.key === key) relations.add('owner');
  if (party?.isSecretariat === true) relations.add('secretariat');
  if (party?.isAdmitted === true) relations.add('participant');
  return relations;
}
