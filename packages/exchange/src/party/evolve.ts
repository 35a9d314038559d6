import type { Instant } from '@sahakarya/vocabulary';
import type { Happened } from '../command/happened.ts';
import type { PersonId } from '../command/ids.ts';
import type { Appointment, PartyEvent, PartyRequest } from './events.ts';
import type { Deputising, Membership, Party } from './party.ts';

/** A party after what happened to it. No rule stands here: what happened, happened. */
export function evolveParty(party: Party | undefined, { event, at }: Happened<PartyEvent>): Party {
  if (event.kind === 'secretariat-made')
    return {
      ...begun({ kind: 'organisation', name: event.name, does: ['convener'], proof: [] }, at),
      isSecretariat: true,
    };
  if (event.kind === 'asked') return askedFor(party, event, at);
  if (party === undefined) throw new RangeError(`a party begins with being asked for, not ${event.kind}`);
  return happenedTo(party, event, at);
}

function happenedTo(
  party: Party,
  event: Exclude<PartyEvent, { kind: 'secretariat-made' | 'asked' }>,
  at: Instant,
): Party {
  switch (event.kind) {
    case 'admitted':
      return { ...party, state: 'admitted', since: at };
    case 'restored':
      return { ...party, state: 'admitted' };
    case 'suspended':
      return { ...party, state: 'suspended' };
    case 'refused':
      return { ...withoutPeople(party, at), state: 'refused' };
    case 'left':
      return { ...withoutPeople(party, at), state: 'left' };
    case 'described':
      return { ...party, page: event.page };
    case 'activities-changed':
      return { ...party, does: event.does, proof: [...party.proof, ...event.proof] };
    case 'removed':
      return withoutPerson(party, event.person, at);
    case 'deputised':
    case 'deputy-confirmed':
    case 'deputy-ended':
      return { ...party, deputies: deputiesAfter(party.deputies, event) };
    case 'provider-set': {
      const { provider, issuer, clientId } = event;
      return { ...party, provider: { provider, issuer, clientId, since: at } };
    }
    case 'provider-ended':
      return withoutProvider(party);
    default:
      return withMembership(party, event, at);
  }
}

type OfMembership = Extract<
  PartyEvent,
  {
    kind:
      | 'invited'
      | 'administrator-appointed'
      | 'joined'
      | 'role-changed'
      | 'signatory-confirmed'
      | 'link-handed-on';
  }
>;

function withMembership(party: Party, event: OfMembership, at: Instant): Party {
  const before = party.people[event.person];
  const after = membershipAfter(before, event, at);
  if (after === undefined) return party;
  const proof = event.kind === 'administrator-appointed' ? [...party.proof, ...event.proof] : party.proof;
  return { ...party, proof, people: { ...party.people, [event.person]: after } };
}

function membershipAfter(
  before: Membership | undefined,
  event: OfMembership,
  at: Instant,
): Membership | undefined {
  switch (event.kind) {
    case 'invited':
      return membership(event, at, false);
    case 'administrator-appointed':
      return before === undefined
        ? membership({ role: 'officer', isAdministrator: true }, at, false)
        : { ...membership({ role: before.role, isAdministrator: true }, before.from, before.hasJoined) };
    case 'joined':
      return before && { ...before, hasJoined: true, from: at };
    case 'role-changed':
      return (
        before && {
          ...membership(event, before.from, before.hasJoined),
          isConfirmed: keepsSigning(before, event),
        }
      );
    case 'signatory-confirmed':
      return before && { ...before, isConfirmed: true };
    case 'link-handed-on':
      return before && { ...before, isConfirmed: false };
  }
}

/** Who stays a signatory stays confirmed; who becomes one has to be. */
function keepsSigning(before: Membership, { role }: Appointment): boolean {
  return before.isConfirmed && role === 'signatory';
}

function membership(
  { role, isAdministrator, until }: Appointment,
  from: Instant,
  hasJoined: boolean,
): Membership {
  const place = { role, isAdministrator, from, hasJoined, isConfirmed: false };
  return until === undefined ? place : { ...place, until };
}

function begun({ kind, name, does, proof }: PartyRequest, at: Instant): Party {
  return {
    state: 'admitted',
    isSecretariat: false,
    ...{ kind, name, does, proof },
    since: at,
    people: {},
    past: {},
    deputies: [],
    page: { languages: [], withheld: {} },
  };
}

/** Who asks speaks for it from then on, and administers it once it is admitted. */
function askedFor(
  before: Party | undefined,
  event: Extract<PartyEvent, { kind: 'asked' }>,
  at: Instant,
): Party {
  const place = { role: 'officer', isAdministrator: true } as const;
  return {
    ...begun(event.request, at),
    state: 'asked',
    past: before?.past ?? {},
    page: before?.page ?? { languages: [], withheld: {} },
    people: { [event.by]: membership(place, at, true) },
  };
}

function withoutPeople(party: Party, at: Instant): Party {
  const gone = Object.fromEntries(Object.keys(party.people).map((person) => [person, at]));
  return { ...withoutProvider(party), people: {}, deputies: [], past: { ...party.past, ...gone } };
}

function withoutProvider({ provider: _, ...party }: Party): Party {
  return party;
}

function withoutPerson(party: Party, person: PersonId, at: Instant): Party {
  const { [person]: gone, ...people } = party.people;
  return {
    ...party,
    people,
    past: gone?.hasJoined === true ? { ...party.past, [person]: at } : party.past,
    deputies: party.deputies.filter(({ deputy, of }) => deputy !== person && of !== person),
  };
}

function deputiesAfter(
  deputies: readonly Deputising[],
  event: Extract<PartyEvent, { kind: 'deputised' | 'deputy-confirmed' | 'deputy-ended' }>,
): readonly Deputising[] {
  const { deputy, of } = event;
  const isMeant = (one: Deputising) => one.deputy === deputy && one.of === of;
  if (event.kind === 'deputy-confirmed')
    return deputies.map((one) => (isMeant(one) ? { ...one, isConfirmed: true } : one));
  const others = deputies.filter((one) => !isMeant(one));
  if (event.kind === 'deputy-ended') return others;
  const { from, to } = event;
  return [...others, { deputy, of, from, to, isConfirmed: false }];
}
