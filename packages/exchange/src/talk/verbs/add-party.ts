import { endOfDaysAfter } from '@sahakarya/vocabulary';
import type { Asked } from '../../command/asked.ts';
import { type Decision, refused } from '../../command/decision.ts';
import type { PartyKey } from '../../command/ids.ts';
import type { TalkEvent } from '../events.ts';
import { notAtTheTable, type PartnerCode, type StateOfParty } from '../table-of-parties.ts';
import { isPresent, type Talk } from '../talk.ts';
import { everybodyHas } from './everybody-has.ts';

/** What is asked of all falls when not all have agreed by the end of so many days. */
export const DAYS_TO_AGREE = 14;

export type AddPartyCode = PartnerCode | 'is-in-it' | 'asked-for-already' | 'not-in-it';

/** Asks those in the talk to let another party in. It sees what is written from when all of them have agreed. */
export function addParty(
  talk: Talk,
  input: { readonly party: PartyKey },
  stateOf: StateOfParty,
  { party: own, at }: Asked,
): Decision<TalkEvent, AddPartyCode> {
  if (own === undefined) return refused('not-in-it');
  if (isPresent(talk, input.party)) return refused('is-in-it', ['party']);
  const asked = talk.additions[input.party];
  if (asked !== undefined && at < asked.until) return refused('asked-for-already', ['party']);
  const code = notAtTheTable(input.party, stateOf);
  if (code !== undefined) return refused(code, ['party']);
  const until = endOfDaysAfter(at, DAYS_TO_AGREE);
  const events: TalkEvent[] = [{ kind: 'party-asked-for', party: input.party, by: own.key, until }];
  if (everybodyHas(talk, [own.key])) events.push({ kind: 'party-added', party: input.party });
  return { events };
}
