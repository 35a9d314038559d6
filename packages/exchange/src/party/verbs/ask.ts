import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyEvent, PartyRequest } from '../events.ts';

export type AskCode = 'proof-missing' | 'convener-is-one' | 'not-signed-in';

/** Asks for a party's seat at the table; who asks is its first administrator once it is admitted. */
export function ask(input: PartyRequest, { person }: Asked): Decision<PartyEvent, AskCode> {
  if (person === undefined) return refused('not-signed-in');
  if (input.proof.length === 0) return refused('proof-missing', ['proof']);
  const convener = input.does.indexOf('convener');
  if (convener >= 0) return refused('convener-is-one', ['does', convener]);
  return happens<PartyEvent>({ kind: 'asked', by: person, request: input });
}
