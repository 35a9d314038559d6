import type { Asked } from '../command/asked.ts';
import type { Decision } from '../command/decision.ts';
import { type GateCode, gate } from '../command/gate.ts';
import type { PartyKey, PersonId } from '../command/ids.ts';
import type { PartyEvent } from './events.ts';
import type { Party } from './party.ts';
import { relationsToParty } from './relations.ts';
import { PARTY_VERBS, type PartyVerb } from './states.ts';
import { admit } from './verbs/admit.ts';
import { type AppointCode, appointAdministrator } from './verbs/appoint-administrator.ts';
import { type AskCode, ask } from './verbs/ask.ts';
import { type ChangeActivitiesCode, changeActivities } from './verbs/change-activities.ts';
import { type ChangeRoleCode, changeRole } from './verbs/change-role.ts';
import { type ConfirmCode, confirmSignatory } from './verbs/confirm-signatory.ts';
import { type DeputiseCode, deputise } from './verbs/deputise.ts';
import { type DescribeCode, describe } from './verbs/describe.ts';
import { endDeputy } from './verbs/end-deputy.ts';
import { type EndProviderCode, endProvider } from './verbs/end-provider.ts';
import { handOnLink } from './verbs/hand-on-link.ts';
import { type InviteCode, invite } from './verbs/invite.ts';
import { type JoinCode, join } from './verbs/join.ts';
import { leave } from './verbs/leave.ts';
import { makeSecretariat } from './verbs/make-secretariat.ts';
import { refuse } from './verbs/refuse.ts';
import { type RemoveCode, remove } from './verbs/remove.ts';
import { restore } from './verbs/restore.ts';
import { setProvider } from './verbs/set-provider.ts';
import { type SuspendCode, suspend } from './verbs/suspend.ts';

type Input<Verb extends (...args: never[]) => unknown> = Parameters<Verb>[1];

/** What each verb takes; nothing where it takes nothing. */
export interface PartyInputs {
  readonly make_secretariat: Parameters<typeof makeSecretariat>[0];
  readonly ask: Parameters<typeof ask>[0];
  readonly admit: undefined;
  readonly refuse: Input<typeof refuse>;
  readonly suspend: Input<typeof suspend>;
  readonly restore: undefined;
  readonly leave: undefined;
  readonly describe: Parameters<typeof describe>[0];
  readonly change_activities: Input<typeof changeActivities>;
  readonly invite: Input<typeof invite>;
  readonly appoint_administrator: Input<typeof appointAdministrator>;
  readonly join: undefined;
  readonly change_role: Input<typeof changeRole>;
  readonly confirm_signatory: Input<typeof confirmSignatory>;
  readonly remove: Input<typeof remove>;
  readonly deputise: Input<typeof deputise>;
  readonly end_deputy: Input<typeof endDeputy>;
  readonly hand_on_link: Input<typeof handOnLink>;
  readonly set_provider: Parameters<typeof setProvider>[0];
  readonly end_provider: undefined;
}

/** What somebody asks of a party. */
export type PartyCommand = {
  readonly [Verb in PartyVerb]: { readonly verb: Verb; readonly input: PartyInputs[Verb] };
}[PartyVerb];

export type PartyCode =
  | GateCode
  | 'own-party'
  | 'secretariat-stays'
  | 'no-deputy'
  | 'belongs-not'
  | AppointCode
  | AskCode
  | ChangeActivitiesCode
  | ChangeRoleCode
  | ConfirmCode
  | DeputiseCode
  | DescribeCode
  | EndProviderCode
  | InviteCode
  | JoinCode
  | RemoveCode
  | SuspendCode;

/**
 * What a command does to a party, or why it does nothing.
 *
 * @param party undefined where there is none under that key
 */
export function decideParty(
  key: PartyKey,
  party: Party | undefined,
  command: PartyCommand,
  asked: Asked,
): Decision<PartyEvent, PartyCode> {
  const relations = relationsToParty(key, asked, memberOf(party, personOf(command) ?? asked.person));
  const fault = gate(PARTY_VERBS[command.verb], party?.state ?? 'none', relations, asked);
  if (fault !== undefined) return { faults: [fault] };
  if (command.verb === 'make_secretariat') return makeSecretariat(command.input);
  if (command.verb === 'ask') return ask(command.input, asked);
  if (party === undefined) throw new RangeError(`no table has ${command.verb} without a party`);
  return decideOf(party, command, asked);
}

/** Of a party where somebody doesn't belong, and isn't invited to, they learn nothing: not that it is there. */
function memberOf(party: Party | undefined, person: PersonId | undefined): PersonId | undefined {
  return person !== undefined && party?.people[person] !== undefined ? person : undefined;
}

/** The person whom a command is about; `join` is about whoever asks. */
function personOf({ input }: PartyCommand): PersonId | undefined {
  return input !== undefined && 'person' in input ? input.person : undefined;
}

function decideOf(
  party: Party,
  command: Exclude<PartyCommand, { verb: 'make_secretariat' | 'ask' }>,
  asked: Asked,
): Decision<PartyEvent, PartyCode> {
  switch (command.verb) {
    case 'admit':
      return admit(party, asked);
    case 'refuse':
      return refuse(party, command.input, asked);
    case 'suspend':
      return suspend(party, command.input, asked);
    case 'restore':
      return restore(party, asked);
    case 'leave':
      return leave(party);
    case 'describe':
      return describe(command.input);
    case 'change_activities':
      return changeActivities(party, command.input);
    case 'invite':
      return invite(party, command.input, asked);
    case 'appoint_administrator':
      return appointAdministrator(party, command.input, asked);
    case 'join':
      return join(party, asked);
    case 'change_role':
      return changeRole(party, command.input, asked);
    case 'confirm_signatory':
      return confirmSignatory(party, command.input, asked);
    case 'remove':
      return remove(party, command.input);
    case 'deputise':
      return deputise(party, command.input, asked);
    case 'end_deputy':
      return endDeputy(party, command.input);
    case 'hand_on_link':
      return handOnLink(party, command.input);
    case 'set_provider':
      return setProvider(command.input);
    case 'end_provider':
      return endProvider(party);
  }
}
