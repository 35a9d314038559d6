import type { Asked } from '../command/asked.ts';
import type { Relation } from '../rights/who.ts';
import { isPresent, type Talk } from './talk.ts';

/** What a caller is to a talk; to one that isn't there yet, a participant at most. */
export function relationsToTalk(
  talk: Pick<Talk, 'parties'> | undefined,
  { party }: Asked,
): ReadonlySet<Relation> {
  const relations = new Set<Relation>(['anyone']);
  if (party?.isAdmitted === true) relations.add('participant');
  if (party !== undefined && talk !== undefined && isPresent(talk, party.key)) relations.add('member');
  return relations;
}
