import type { Asked } from '../../command/asked.ts';
import { type Decision, refused } from '../../command/decision.ts';
import type { PartyKey } from '../../command/ids.ts';
import type { TalkEvent } from '../events.ts';
import type { Talk } from '../talk.ts';
import { everybodyHas } from './everybody-has.ts';

export type AgreeCode = 'not-asked-for' | 'agreed-already' | 'not-in-it';

/** Agrees to let a party in; with the last one's word it is. */
export function agree(
  talk: Talk,
  input: { readonly party: PartyKey },
  { party: own, at }: Asked,
): Decision<TalkEvent, AgreeCode> {
  if (own === undefined) return refused('not-in-it');
  const addition = talk.additions[input.party];
  if (addition === undefined || addition.until <= at) return refused('not-asked-for', ['party']);
  if (addition.agreed.includes(own.key)) return refused('agreed-already', ['party']);
  const events: TalkEvent[] = [{ kind: 'agreed-to', party: input.party, by: own.key }];
  if (everybodyHas(talk, [...addition.agreed, own.key]))
    events.push({ kind: 'party-added', party: input.party });
  return { events };
}
