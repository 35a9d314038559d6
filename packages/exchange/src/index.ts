export type { ActingParty, Asked } from './command/asked.ts';
export type { Decision, Fault } from './command/decision.ts';
export { type GateCode, gate, type OpenVerbs, openVerbs } from './command/gate.ts';
export type { Happened } from './command/happened.ts';
export type { FileId, Id, MessageId, PersonId, ProviderId, TalkId } from './command/ids.ts';
export type { Reason, Words } from './command/words.ts';
export {
  decideMessage,
  type MessageCode,
  type MessageCommand,
  type MessageInputs,
  relationsToMessage,
} from './message/decide-message.ts';
export type { MessageEvent } from './message/events.ts';
export { evolveMessage } from './message/evolve.ts';
export { type Earlier, isInPlace, type Message, MINUTES_IN_PLACE } from './message/message.ts';
export { MESSAGE_VERB_NAMES, MESSAGE_VERBS, type MessageVerb } from './message/states.ts';
export { decideParty, type PartyCode, type PartyCommand, type PartyInputs } from './party/decide-party.ts';
export {
  type Appointment,
  PARTY_EVENT_KINDS,
  type PartyEvent,
  type PartyRequest,
} from './party/events.ts';
export { evolveParty } from './party/evolve.ts';
export {
  ACTIVITIES,
  type Activity,
  type Deputising,
  DISCLOSURES,
  type Disclosure,
  type IdentityProvider,
  type Membership,
  PAGE_FIELDS,
  PARTY_KINDS,
  PARTY_STATES,
  type PageField,
  type Party,
  type PartyKind,
  type PartyPage,
  type PartyState,
  SECRETARIAT,
} from './party/party.ts';
export { relationsToParty } from './party/relations.ts';
export {
  holds,
  isAdministeredAt,
  lastingAdministrators,
  OUTSIDE,
  type PeopleOfParty,
  type Standing,
  standingAt,
} from './party/standing.ts';
export {
  PARTY_VERB_NAMES,
  PARTY_VERBS,
  type PartyVerb,
  REFUSE_REASONS,
  type RefuseReason,
  SUSPEND_REASONS,
  type SuspendReason,
} from './party/states.ts';
export { isOfRights, mayNot, type RightsCode } from './rights/may.ts';
export { isAtLeast, ROLES, type Role } from './rights/roles.ts';
export { RELATIONS, type Relation, type VerbRow, type Who } from './rights/who.ts';
export { statesPage } from './states-page.ts';
export { decideTalk, type TalkCode, type TalkCommand, type TalkInputs } from './talk/decide-talk.ts';
export { TALK_EVENT_KINDS, type TalkEvent } from './talk/events.ts';
export { evolveTalk } from './talk/evolve.ts';
export { relationsToTalk } from './talk/relations.ts';
export { TALK_VERB_NAMES, TALK_VERBS, type TalkVerb } from './talk/states.ts';
export type { PartnerCode, StateOfParty } from './talk/table-of-parties.ts';
export {
  type Addition,
  type Auditor,
  isPresent,
  present,
  type Seat,
  TALK_STATES,
  type Talk,
  type TalkState,
} from './talk/talk.ts';
