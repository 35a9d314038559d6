import type { Instant } from '@sahakarya/vocabulary';
import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyKey } from '../../command/ids.ts';
import type { TalkEvent } from '../events.ts';
import { notAtTheTable, type PartnerCode, type StateOfParty } from '../table-of-parties.ts';
import { isPresent, type Talk } from '../talk.ts';

export type NameAuditorCode = PartnerCode | 'is-in-it' | 'until-is-past' | 'not-in-it';

/** Lets another party read this talk, and nothing else, until a moment. */
export function nameAuditor(
  talk: Talk,
  input: { readonly auditor: PartyKey; readonly until: Instant },
  stateOf: StateOfParty,
  { party: own, at }: Asked,
): Decision<TalkEvent, NameAuditorCode> {
  if (own === undefined) return refused('not-in-it');
  if (isPresent(talk, input.auditor)) return refused('is-in-it', ['auditor']);
  if (input.until <= at) return refused('until-is-past', ['until']);
  const code = notAtTheTable(input.auditor, stateOf);
  if (code !== undefined) return refused(code, ['auditor']);
  return happens<TalkEvent>({ kind: 'auditor-named', by: own.key, ...input });
}
