import type { Asked } from '../../command/asked.ts';
import { type Decision, type Fault, happens, refused } from '../../command/decision.ts';
import type { PartyKey } from '../../command/ids.ts';
import type { Words } from '../../command/words.ts';
import type { TalkEvent } from '../events.ts';
import { notAtTheTable, type PartnerCode, type StateOfParty } from '../table-of-parties.ts';

export type BeginCode = PartnerCode | 'with-itself' | 'named-twice' | 'nobody-else';

export interface BeginInput {
  readonly subject: Words;
  /** Whom to talk with, beside one's own party. */
  readonly parties: readonly PartyKey[];
}

/** Begins a talk between the caller's party and others. It needs no listing. */
export function begin(
  { subject, parties }: BeginInput,
  stateOf: StateOfParty,
  { party }: Asked,
): Decision<TalkEvent, BeginCode> {
  if (party === undefined || parties.length === 0) return refused('nobody-else', ['parties']);
  const faults = parties.flatMap((key, place) => faultOf(key, place, parties, stateOf, party.key));
  if (faults.length > 0) return { faults };
  return happens<TalkEvent>({ kind: 'begun', subject, parties: [party.key, ...parties] });
}

function faultOf(
  key: PartyKey,
  place: number,
  parties: readonly PartyKey[],
  stateOf: StateOfParty,
  own: PartyKey,
): readonly Fault<BeginCode>[] {
  const path = ['parties', place];
  if (key === own) return [{ code: 'with-itself', path }];
  if (parties.indexOf(key) < place) return [{ code: 'named-twice', path }];
  const code = notAtTheTable(key, stateOf);
  return code === undefined ? [] : [{ code, path }];
}
