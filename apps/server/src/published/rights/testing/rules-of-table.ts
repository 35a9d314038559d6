import { KEYS, type PartyName, type Who } from './cast.ts';

/**
 * Who may do what at the table, written by hand from the words of the rules, and not taken from the program: whoever
 * changes a right changes it here, too.
 */

export type StateOfParty = 'asked' | 'admitted' | 'suspended' | 'refused' | 'left';

export const STATE_OF: Readonly<Record<PartyName, StateOfParty>> = {
  owner: 'admitted',
  partner: 'admitted',
  suspended: 'suspended',
  wentOut: 'admitted',
  auditor: 'admitted',
  asked: 'asked',
  refused: 'refused',
  left: 'left',
  secretariat: 'admitted',
};

/** Whether somebody speaks for a party: has come, and the time is not over. */
function speaksFor(who: Who, party: PartyName): boolean {
  return who.belongs === 'now' && who.party === party;
}

function isOfficer({ role }: Who): boolean {
  return role === 'officer' || role === 'signatory';
}

type May = (who: Who, of: PartyName) => boolean;

const isOfSecretariat: May = (who) => speaksFor(who, 'secretariat') && isOfficer(who);
const administersIt: May = (who, of) => speaksFor(who, of) && who.isAdministrator;
const isOfficerOfIt: May = (who, of) => speaksFor(who, of) && isOfficer(who);
const eitherOfBoth: May = (who, of) => isOfSecretariat(who, of) || administersIt(who, of);

/** Belongs to it, is invited to it, or did belong to it: they learn of it what concerns themselves. */
export const isAmongIt: May = (who, of) =>
  who.party === of && ['now', 'invited', 'over'].includes(who.belongs);

const AT_THE_TABLE: readonly StateOfParty[] = ['admitted', 'suspended'];

export interface RuleOfParty {
  readonly verb: string;
  readonly may: May;
  readonly in: readonly StateOfParty[];
  readonly isFresh?: true;
}

/** By the name of the route. */
export const RULES_OF_PARTIES: Readonly<Record<string, RuleOfParty>> = {
  admitParty: { verb: 'admit', may: isOfSecretariat, in: ['asked'] },
  refuseParty: { verb: 'refuse', may: isOfSecretariat, in: ['asked'] },
  suspendParty: { verb: 'suspend', may: isOfSecretariat, in: ['admitted'] },
  restoreParty: { verb: 'restore', may: isOfSecretariat, in: ['suspended'] },
  leaveTable: { verb: 'leave', may: administersIt, in: AT_THE_TABLE, isFresh: true },
  describeParty: { verb: 'describe', may: isOfficerOfIt, in: AT_THE_TABLE },
  changeActivities: { verb: 'change_activities', may: isOfSecretariat, in: AT_THE_TABLE },
  inviteToParty: { verb: 'invite', may: administersIt, in: AT_THE_TABLE },
  appointAdministrator: { verb: 'appoint_administrator', may: isOfSecretariat, in: AT_THE_TABLE },
  joinParty: { verb: 'join', may: isAmongIt, in: AT_THE_TABLE },
  changeRole: { verb: 'change_role', may: administersIt, in: AT_THE_TABLE },
  confirmSignatory: { verb: 'confirm_signatory', may: eitherOfBoth, in: AT_THE_TABLE },
  removeFromParty: { verb: 'remove', may: administersIt, in: AT_THE_TABLE },
  deputise: { verb: 'deputise', may: administersIt, in: AT_THE_TABLE },
  endDeputy: { verb: 'end_deputy', may: administersIt, in: AT_THE_TABLE },
  setProvider: {
    verb: 'set_provider',
    may: (who, of) => administersIt(who, of) && STATE_OF[of] === 'admitted',
    in: AT_THE_TABLE,
    isFresh: true,
  },
  endProvider: { verb: 'end_provider', may: administersIt, in: AT_THE_TABLE, isFresh: true },
  handOnLink: { verb: 'hand_on_link', may: eitherOfBoth, in: AT_THE_TABLE },
};

/** Parties that are in the talks still. */
const IN_TALKS: readonly PartyName[] = ['owner', 'partner', 'suspended'];

type MayInTalk = (who: Who) => boolean;

const isInIt: MayInTalk = (who) => IN_TALKS.some((party) => speaksFor(who, party)) && isOfficer(who);
const beginsInIt: MayInTalk = (who) => isInIt(who) && who.party !== 'suspended';
const isAuthor: MayInTalk = (who) => speaksFor(who, 'owner') && isOfficer(who);

export interface RuleOfTalk {
  readonly verb: string;
  readonly may: MayInTalk;
  readonly in: readonly ('open' | 'closed')[];
}

export const RULES_OF_TALKS: Readonly<Record<string, RuleOfTalk>> = {
  addParty: { verb: 'add_party', may: beginsInIt, in: ['open'] },
  agreeToParty: { verb: 'agree', may: isInIt, in: ['open'] },
  leaveTalk: { verb: 'leave', may: isInIt, in: ['open', 'closed'] },
  closeTalk: { verb: 'close', may: isInIt, in: ['open'] },
  reopenTalk: { verb: 'reopen', may: beginsInIt, in: ['closed'] },
  nameAuditor: { verb: 'name_auditor', may: beginsInIt, in: ['open', 'closed'] },
  endAuditor: { verb: 'end_auditor', may: isInIt, in: ['open', 'closed'] },
};

export const RULES_OF_MESSAGES: Readonly<Record<string, RuleOfTalk>> = {
  writeMessage: { verb: 'write', may: isInIt, in: ['open'] },
  correctMessage: { verb: 'correct', may: isAuthor, in: ['open'] },
};

/** Whoever speaks for an admitted party begins a talk, as an officer. */
export const mayBegin: MayInTalk = (who) =>
  who.belongs === 'now' && isOfficer(who) && who.party !== undefined && STATE_OF[who.party] === 'admitted';

/** To whom a talk is there: those in it, who left it, and who reads along, in whichever role. */
export const seesTalks: MayInTalk = (who) =>
  [...IN_TALKS, 'wentOut' as const, 'auditor' as const].some((party) => speaksFor(who, party));

/** To whom a party is there. */
export function seesParty(who: Who, of: PartyName): boolean {
  const isHidden = STATE_OF[of] === 'asked' || STATE_OF[of] === 'refused';
  const isOwn = who.party === of && who.belongs !== 'party gone';
  return !isHidden || isOwn || speaksFor(who, 'secretariat');
}

/** To whom anybody of a party is shown: themselves; to its own, all; to the secretariat, who administers it. */
export function seesPeople(who: Who, of: PartyName): boolean {
  const hasPeople = STATE_OF[of] !== 'refused' && STATE_OF[of] !== 'left';
  return hasPeople && (who.party === of || speaksFor(who, 'secretariat'));
}

/** To whom is told what happened to a party: to its own, and the secretariat. */
export function seesHistory(who: Who, of: PartyName): boolean {
  return speaksFor(who, of) || speaksFor(who, 'secretariat');
}

/** To whom a party's tokens are there. */
export function administers(who: Who, of: PartyName): boolean {
  return administersIt(who, of);
}

/** To whom the proof of the owner's authority is shown. */
export function seesProof(who: Who): boolean {
  return speaksFor(who, 'owner') || speaksFor(who, 'secretariat');
}

/** The key of the party for which somebody acts. */
export function actsFor({ party }: Who): string | undefined {
  return party === undefined ? undefined : KEYS[party];
}
