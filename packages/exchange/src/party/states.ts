import type { VerbRow, Who } from '../rights/who.ts';
import type { PartyState } from './party.ts';

const ADMINISTRATOR: Who = { relation: 'owner', role: 'administrator', alsoSuspended: true };
const SECRETARIAT: Who = { relation: 'secretariat', role: 'officer' };

/** Where people of a party are looked after. */
const AT_THE_TABLE = ['admitted', 'suspended'] as const;

/** In the order in which they are shown. */
export const PARTY_VERB_NAMES = [
  'make_secretariat',
  'ask',
  'admit',
  'refuse',
  'suspend',
  'restore',
  'leave',
  'describe',
  'change_activities',
  'invite',
  'appoint_administrator',
  'join',
  'change_role',
  'confirm_signatory',
  'remove',
  'deputise',
  'end_deputy',
  'hand_on_link',
  'set_provider',
  'end_provider',
] as const;
export type PartyVerb = (typeof PARTY_VERB_NAMES)[number];

/**
 * What can be done about a party: from which states, to which, by whom. A verb that stands in no row of the party's
 * state changes nothing.
 */
export const PARTY_VERBS: Readonly<Record<PartyVerb, VerbRow<PartyState>>> = {
  make_secretariat: { from: ['none'], to: 'admitted', who: [{ relation: 'operator', role: 'person' }] },
  ask: {
    from: ['none', 'refused', 'left'],
    to: 'asked',
    who: [{ relation: 'anyone', role: 'person' }],
  },
  admit: { from: ['asked'], to: 'admitted', who: [SECRETARIAT] },
  refuse: { from: ['asked'], to: 'refused', who: [SECRETARIAT] },
  suspend: { from: ['admitted'], to: 'suspended', who: [SECRETARIAT] },
  restore: { from: ['suspended'], to: 'admitted', who: [SECRETARIAT] },
  leave: { from: AT_THE_TABLE, to: 'left', who: [{ ...ADMINISTRATOR, isFresh: true }] },
  describe: { from: AT_THE_TABLE, who: [{ relation: 'owner', role: 'officer', alsoSuspended: true }] },
  change_activities: { from: AT_THE_TABLE, who: [SECRETARIAT] },
  invite: { from: AT_THE_TABLE, who: [ADMINISTRATOR] },
  appoint_administrator: {
    from: AT_THE_TABLE,
    who: [SECRETARIAT, { relation: 'operator', role: 'person' }],
  },
  join: { from: AT_THE_TABLE, who: [{ relation: 'self', role: 'person' }] },
  change_role: { from: AT_THE_TABLE, who: [ADMINISTRATOR] },
  confirm_signatory: { from: AT_THE_TABLE, who: [ADMINISTRATOR, SECRETARIAT] },
  remove: { from: AT_THE_TABLE, who: [ADMINISTRATOR, { relation: 'self', role: 'person' }] },
  deputise: { from: AT_THE_TABLE, who: [ADMINISTRATOR] },
  end_deputy: { from: AT_THE_TABLE, who: [ADMINISTRATOR] },
  hand_on_link: { from: AT_THE_TABLE, who: [ADMINISTRATOR, SECRETARIAT] },
  set_provider: {
    from: AT_THE_TABLE,
    who: [{ relation: 'owner', role: 'administrator', isFresh: true }],
  },
  end_provider: { from: AT_THE_TABLE, who: [{ ...ADMINISTRATOR, isFresh: true }] },
};

/** Reasons to refuse a party, and to suspend one. */
export const REFUSE_REASONS = ['no_authority', 'not_complete', 'another_speaks_for_it', 'other'] as const;
export type RefuseReason = (typeof REFUSE_REASONS)[number];
export const SUSPEND_REASONS = ['authority_in_doubt', 'rules_broken', 'asked_for_it', 'other'] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];
