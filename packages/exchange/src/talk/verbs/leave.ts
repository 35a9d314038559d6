import type { Asked } from '../../command/asked.ts';
import { type Decision, refused } from '../../command/decision.ts';
import { type PartyKey, partyKey } from '../../command/ids.ts';
import type { TalkEvent } from '../events.ts';
import { isPresent, present, type Talk } from '../talk.ts';
import { everybodyHas } from './everybody-has.ts';

/** Takes the caller's party out of a talk. One that a single party is left in closes; it goes on reading what was. */
export function leave(talk: Talk, { party: own, at }: Asked): Decision<TalkEvent, 'not-in-it'> {
  if (own === undefined || !isPresent(talk, own.key)) return refused('not-in-it');
  const events: TalkEvent[] = [{ kind: 'party-left', party: own.key }];
  const left = present(talk).length - 1;
  if (left > 1) events.push(...addedByLeaving(talk, own.key, at));
  else if (talk.state === 'open') events.push({ kind: 'closed' });
  return { events };
}

/** Parties that waited for the word of the one who leaves alone. */
function addedByLeaving(talk: Talk, leaving: PartyKey, at: Asked['at']): TalkEvent[] {
  return Object.entries(talk.additions)
    .filter(([, { agreed, until }]) => at < until && everybodyHas(talk, agreed, leaving))
    .map(([key]) => ({ kind: 'party-added', party: partyKey.of(key) }));
}
