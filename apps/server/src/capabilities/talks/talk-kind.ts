import {
  decideTalk,
  evolveTalk,
  isOfRights,
  type Party,
  type StateOfParty,
  type Talk,
  type TalkCommand,
  type TalkEvent,
} from '@sahakarya/exchange';
import type { PartyKey } from '@sahakarya/vocabulary';
import type { Kind } from '../../platform/commands/kind.ts';
import { actingRefs, askedIn, refOfParty } from '../../published/visits/acting-party.ts';
import { matterOf, SEALED_FIELDS, TALK_KIND } from './matter.ts';
import { projectTalks } from './project-talks.ts';

/** Talks, to the way in. */
export const TALKS: Kind<Talk, TalkCommand, TalkEvent> = {
  name: TALK_KIND,
  sealed: { fields: SEALED_FIELDS, matter: matterOf },
  reads: (_id, _talk, command, asking) => [...actingRefs(asking), ...namedIn(command).map(refOfParty)],
  decide(_id, talk, command, facts, asking) {
    const stateOf: StateOfParty = (key) => (facts(refOfParty(key)) as Party | undefined)?.state;
    const decision = decideTalk(talk, command, stateOf, askedIn(facts, asking));
    if ('events' in decision) return decision;
    return { ...decision, isForbidden: decision.faults.some(({ code }) => isOfRights(code)) };
  },
  evolve: evolveTalk,
  tables: ['talk', 'talk_seat', 'talk_addition', 'talk_auditor'],
  project: projectTalks,
};

/** Parties whose state a verb asks for. */
function namedIn({ verb, input }: TalkCommand): readonly PartyKey[] {
  if (verb === 'begin') return input.parties;
  if (verb === 'add_party') return [input.party];
  return verb === 'name_auditor' ? [input.auditor] : [];
}
