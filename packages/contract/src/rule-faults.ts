import type { MessageCode, PartyCode, RightsCode, TalkCode } from '@sahakarya/exchange';

/** Why a rule refuses what is asked, and how to mend it; beside what `not-allowed` says. */
export const RULE_FAULTS = {
  'not-in-this-state': {
    says: 'It is {state}, and this is not done then',
    mend: 'Read it anew; what can be done stands in "can"',
  },
  'own-party': {
    says: 'Nobody decides about a party to which they belong, or belonged within a year',
    mend: 'Let somebody else of the secretariat do it',
  },
  'secretariat-stays': { says: 'The secretariat stays at the table', mend: 'There is nothing to mend' },
  'no-deputy': { says: 'This person is nobody’s deputy there', mend: 'Read the people of the party anew' },
  'no-provider': {
    says: 'Nobody signs in by a provider of this party',
    mend: 'There is nothing to mend',
  },
  'belongs-not': {
    says: 'This person does not belong to the party',
    mend: 'Read the people of the party anew',
  },
  'belongs-already': {
    says: 'This person belongs to the party already',
    mend: 'Change the role instead',
  },
  'proof-missing': {
    says: 'There is nothing to show it',
    mend: 'Bring a file (POST /files), and name it in "proof"',
  },
  'convener-is-one': {
    says: 'One party convenes: the secretariat, and no other',
    mend: 'Leave "convener" out, or in where the secretariat has it',
  },
  'administrator-can-act': {
    says: 'The party has an administrator who can act',
    mend: 'Let that one appoint another',
  },
  'not-signed-in': { says: 'A person asks for a party', mend: 'Sign in' },
  'until-is-past': { says: 'The time is over already', mend: 'Give a later one, or none' },
  'last-administrator': {
    says: 'The party would have no administrator whose appointment has no end',
    mend: 'Appoint another one first',
  },
  'own-self': { says: 'Nobody confirms themselves', mend: 'Let another administrator do it' },
  'no-signatory': { says: 'This person is no signatory', mend: 'Change the role first' },
  'own-deputy': { says: 'Nobody is their own deputy', mend: 'Name another' },
  'ends-before-it-begins': { says: 'It would end before it begins', mend: 'Give a later end' },
  'wider-than-default': {
    says: 'This field is read by "{least}" at most; who reads it can be narrowed, never widened',
    mend: 'Leave it out, or give a narrower one',
  },
  'not-invited': { says: 'Nobody has invited you', mend: 'Ask an administrator of the party' },
  'invitation-over': { says: 'The invitation is over', mend: 'Ask for a new one' },
  'no-such-party': { says: 'No party has this code', mend: 'Look it up among the parties' },
  'party-not-admitted': {
    says: 'This party is not at the table now',
    mend: 'Name one that is admitted',
  },
  'with-itself': { says: 'This is your own party, which is in it anyway', mend: 'Name others' },
  'named-twice': { says: 'This party is named already', mend: 'Name it once' },
  'nobody-else': { says: 'There is nobody else to talk with', mend: 'Name another party' },
  'is-in-it': { says: 'This party is in the talk already', mend: 'There is nothing to mend' },
  'asked-for-already': {
    says: 'Whether this party may come in is asked already',
    mend: 'Let the others agree',
  },
  'not-in-it': { says: 'Your party is not in this talk', mend: 'Say for which party you act' },
  'not-asked-for': {
    says: 'Nobody asks to let this party in, or no longer',
    mend: 'Ask for it: POST /talks/{talk}/add_party',
  },
  'agreed-already': { says: 'Your party has agreed already', mend: 'Let the others agree' },
  'no-auditor': { says: 'Your party has not named this one to read along', mend: 'Read the talk anew' },
  'talk-closed': { says: 'The talk is closed', mend: 'Open it again: POST /talks/{talk}/reopen' },
  'nothing-said': { says: 'There are neither words nor a file', mend: 'Give one of them' },
  'same-words': { says: 'These are the words that stand there', mend: 'Give others' },
} as const satisfies Record<
  Exclude<PartyCode | TalkCode | MessageCode, RightsCode>,
  { says: string; mend: string }
>;

export type RuleFaultCode = keyof typeof RULE_FAULTS;

export function isRuleFaultCode(code: string): code is RuleFaultCode {
  return Object.hasOwn(RULE_FAULTS, code);
}
