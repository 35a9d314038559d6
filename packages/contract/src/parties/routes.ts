import { type PartyVerb, REFUSE_REASONS, SUSPEND_REASONS } from '@sahakarya/exchange';
import { z } from 'zod';
import { Instant } from '../codes.ts';
import { HistoryQuery, PartyHistory } from '../history/history.ts';
import { NONE } from '../parameters.ts';
import { Email } from '../people/email.ts';
import { ClientId, ClientSecret, Issuer } from '../providers/providers.ts';
import type { Route } from '../route.ts';
import {
  ActingAs,
  Activity,
  Appointment,
  Colleague,
  ListedParty,
  OwnParty,
  Party,
  PartyCode,
  PartyKind,
  PartyName,
  PartyPage,
  Words,
} from './parties.ts';

const byParty = z.strictObject({ party: PartyCode });

const party = z.object({ data: Party });
const Proof = z.array(z.uuid()).max(10);
const Reason = <const Code extends readonly [string, ...string[]]>(codes: Code) =>
  z.strictObject({ code: z.enum(codes), words: Words.optional() });

/** Anyone may ask for one; the secretariat admits it. */
const asking = {
  access: 'person',
  method: 'POST',
  params: NONE,
  query: NONE,
  isKeyed: true,
  path: '/parties',
  summary:
    'Asks for a party’s seat at the table. Whoever asks administers it, once the secretariat has admitted it',
  body: z.strictObject({
    party: PartyCode,
    kind: PartyKind,
    name: PartyName,
    does: z.array(Activity).min(1).max(8),
    proof: Proof.meta({ description: 'Files that show for whom one speaks' }),
  }),
  answer: party,
  problems: ['not-allowed', 'not-found', 'refused-by-rule', 'changed-meanwhile'],
  example: '/parties',
} as const satisfies Route;

/** A verb of a party's table, with what it takes. */
function verb<const Name extends Exclude<PartyVerb, 'ask' | 'make_secretariat'>, Shape extends z.ZodRawShape>(
  name: Name,
  summary: string,
  takes: Shape,
) {
  return {
    access: 'person',
    method: 'POST',
    query: NONE,
    isKeyed: true,
    path: `/parties/{party}/${name}`,
    summary,
    params: byParty,
    body: z.strictObject({
      as: ActingAs,
      version: z.int().positive().meta({ description: 'Of the party, as it was read' }),
      ...takes,
    }),
    answer: party,
    problems: ['not-allowed', 'not-fresh', 'not-found', 'refused-by-rule', 'changed-meanwhile'],
    example: `/parties/{party}/${name}`,
  } as const satisfies Route;
}

const person = z.uuid();

/** Of these verbs, tokens ask for those that neither bind nor say who belongs to a party. */
const BY_TOKEN = { scopes: ['parties:write'] } as const;

/** Who sits at the table, and what is done about it. */
export const PARTY_ROUTES = {
  parties: {
    access: 'visitor',
    scopes: ['parties:read'],
    method: 'GET',
    path: '/parties',
    summary: 'The directory: parties at the table, by name',
    params: NONE,
    query: z.strictObject({
      kind: PartyKind.optional(),
      does: Activity.optional(),
      state: z.enum(['asked', 'admitted', 'suspended', 'left']).optional(),
    }),
    answer: z.object({ data: z.array(ListedParty) }),
    problems: [],
    example: '/parties',
  },
  party: {
    access: 'visitor',
    scopes: ['parties:read'],
    method: 'GET',
    path: '/parties/{party}',
    summary: 'A party, as its caller sees it, with what the caller can do',
    params: byParty,
    query: z.strictObject({ as: ActingAs }),
    answer: party,
    problems: ['not-found'],
    example: '/parties/{party}',
  },
  ownParties: {
    access: 'person',
    scopes: ['parties:read'],
    method: 'GET',
    path: '/me/parties',
    summary: 'Parties to which one belongs, or is invited',
    params: NONE,
    query: NONE,
    answer: z.object({ data: z.array(OwnParty) }),
    problems: [],
    example: '/me/parties',
  },
  peopleOfParty: {
    access: 'person',
    scopes: ['people:read'],
    method: 'GET',
    path: '/parties/{party}/people',
    summary: 'The people of a party, for those who belong to it; for the secretariat, its administrators',
    params: byParty,
    query: NONE,
    answer: z.object({ data: z.array(Colleague) }),
    problems: ['not-found'],
    example: '/parties/{party}/people',
  },
  historyOfParty: {
    access: 'person',
    scopes: ['parties:read', 'people:read'],
    method: 'GET',
    path: '/parties/{party}/history',
    summary:
      'What happened to a party, the newest first, for its people and the secretariat; the older by "before"',
    params: byParty,
    query: HistoryQuery,
    answer: z.object({ data: PartyHistory }),
    problems: ['not-found'],
    example: '/parties/{party}/history',
  },
  askParty: asking,
  admitParty: { ...BY_TOKEN, ...verb('admit', 'Admits a party to the table', {}) },
  refuseParty: {
    ...BY_TOKEN,
    ...verb('refuse', 'Refuses a party that asked; it may ask anew', {
      reason: Reason(REFUSE_REASONS),
    }),
  },
  suspendParty: {
    ...BY_TOKEN,
    ...verb('suspend', 'Suspends a party: it begins nothing until it is restored', {
      reason: Reason(SUSPEND_REASONS),
    }),
  },
  restoreParty: { ...BY_TOKEN, ...verb('restore', 'Restores a party that was suspended', {}) },
  leaveTable: verb('leave', 'Leaves the table, after a fresh sign-in; it may ask anew', {}),
  describeParty: {
    ...BY_TOKEN,
    ...verb('describe', 'Says anew what stands on a party’s page, and who reads it', {
      page: PartyPage,
    }),
  },
  changeActivities: {
    ...BY_TOKEN,
    ...verb('change_activities', 'Changes what a party does, with proof', {
      does: z.array(Activity).min(1).max(8),
      proof: Proof,
    }),
  },
  inviteToParty: verb('invite', 'Invites somebody to a party, by the e-mail address of their account', {
    email: Email,
    appointment: Appointment,
  }),
  appointAdministrator: verb(
    'appoint_administrator',
    'Appoints an administrator where a party has none who can act, with new proof of authority',
    { email: Email, proof: Proof },
  ),
  joinParty: verb('join', 'Takes the appointment to which one was invited', {}),
  changeRole: verb('change_role', 'Changes what somebody is at a party, or until when', {
    person,
    appointment: Appointment,
  }),
  confirmSignatory: verb('confirm_signatory', 'Says that a signatory, or the deputy of one, may sign', {
    person,
    deputy_of: person.optional(),
  }),
  removeFromParty: verb('remove', 'Ends somebody’s belonging to a party, or an invitation', { person }),
  deputise: verb('deputise', 'Lets one person of a party act for another for a time', {
    deputy: person,
    of: person,
    from: Instant,
    to: Instant,
  }),
  handOnLink: {
    ...verb(
      'hand_on_link',
      'The link by which somebody who was invited makes an account, to be handed on: it opens the account, so whoever has handed it on could have used it',
      { person },
    ),
    answer: z.object({ data: z.object({ link: z.string(), until: z.iso.datetime() }) }),
  },
  endDeputy: verb('end_deputy', 'Ends that somebody acts for another', { deputy: person, of: person }),
  setProvider: verb(
    'set_provider',
    'Names the identity provider (OpenID Connect) by which people of a party sign in, after a fresh sign-in; whoever came by the one before is signed out',
    { issuer: Issuer, client_id: ClientId, client_secret: ClientSecret },
  ),
  endProvider: verb(
    'end_provider',
    'Ends that people of a party sign in by its identity provider, after a fresh sign-in; whoever did is signed out',
    {},
  ),
} as const satisfies Record<string, Route>;
