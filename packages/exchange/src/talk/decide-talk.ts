import type { Asked } from '../command/asked.ts';
import { type Decision, happens } from '../command/decision.ts';
import { type GateCode, gate } from '../command/gate.ts';
import type { TalkEvent } from './events.ts';
import { relationsToTalk } from './relations.ts';
import { TALK_VERBS, type TalkVerb } from './states.ts';
import type { StateOfParty } from './table-of-parties.ts';
import type { Talk } from './talk.ts';
import { type AddPartyCode, addParty } from './verbs/add-party.ts';
import { type AgreeCode, agree } from './verbs/agree.ts';
import { type BeginCode, type BeginInput, begin } from './verbs/begin.ts';
import { endAuditor } from './verbs/end-auditor.ts';
import { leave } from './verbs/leave.ts';
import { type NameAuditorCode, nameAuditor } from './verbs/name-auditor.ts';
import { reopen } from './verbs/reopen.ts';

/** What each verb takes; nothing where it takes nothing. */
export interface TalkInputs {
  readonly begin: BeginInput;
  readonly add_party: Parameters<typeof addParty>[1];
  readonly agree: Parameters<typeof agree>[1];
  readonly leave: undefined;
  readonly close: undefined;
  readonly reopen: undefined;
  readonly name_auditor: Parameters<typeof nameAuditor>[1];
  readonly end_auditor: Parameters<typeof endAuditor>[1];
}

/** What somebody asks of a talk. */
export type TalkCommand = {
  readonly [Verb in TalkVerb]: { readonly verb: Verb; readonly input: TalkInputs[Verb] };
}[TalkVerb];

export type TalkCode = GateCode | AddPartyCode | AgreeCode | BeginCode | NameAuditorCode | 'no-auditor';

/**
 * What a command does to a talk, or why it does nothing.
 *
 * @param talk undefined where there is none yet
 */
export function decideTalk(
  talk: Talk | undefined,
  command: TalkCommand,
  stateOf: StateOfParty,
  asked: Asked,
): Decision<TalkEvent, TalkCode> {
  const fault = gate(TALK_VERBS[command.verb], talk?.state ?? 'none', relationsToTalk(talk, asked), asked);
  if (fault !== undefined) return { faults: [fault] };
  if (command.verb === 'begin') return begin(command.input, stateOf, asked);
  if (talk === undefined) throw new RangeError(`no table has ${command.verb} without a talk`);
  switch (command.verb) {
    case 'add_party':
      return addParty(talk, command.input, stateOf, asked);
    case 'agree':
      return agree(talk, command.input, asked);
    case 'leave':
      return leave(talk, asked);
    case 'close':
      return happens<TalkEvent>({ kind: 'closed' });
    case 'reopen':
      return reopen(talk);
    case 'name_auditor':
      return nameAuditor(talk, command.input, stateOf, asked);
    case 'end_auditor':
      return endAuditor(talk, command.input, asked);
  }
}
