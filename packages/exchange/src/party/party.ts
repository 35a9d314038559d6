import type { Instant } from '@sahakarya/vocabulary';
import { type FileId, type PartyKey, type PersonId, type ProviderId, partyKey } from '../command/ids.ts';
import type { Words } from '../command/words.ts';
import type { Role } from '../rights/roles.ts';

export const PARTY_KINDS = ['country', 'organisation', 'company', 'fund'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The key of the one party that convenes. */
export const SECRETARIAT: PartyKey = partyKey.of('SECRETARIAT');

/** What a party does at the table; any of these together. */
export const ACTIVITIES = [
  'recipient',
  'donor',
  'producer',
  'regulator',
  'carrier',
  'agent',
  'convener',
  'auditor',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const PARTY_STATES = ['asked', 'admitted', 'refused', 'suspended', 'left'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

/** Somebody who belongs to a party, or is invited to. */
export interface Membership {
  readonly role: Role;
  /** Beside the role, and without the rights of one. */
  readonly isAdministrator: boolean;
  readonly from: Instant;
  /** Undefined: without end. */
  readonly until?: Instant;
  /** False: invited, and not come yet. */
  readonly hasJoined: boolean;
  /** Another administrator or the secretariat has said that this person may sign; asked for of signatories alone. */
  readonly isConfirmed: boolean;
}

/** Acts for another person of the party, with that one's role, from one moment to another. */
export interface Deputising {
  readonly deputy: PersonId;
  readonly of: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  /** As signatory, where the other is one. */
  readonly isConfirmed: boolean;
}

/**
 * By which people of a party sign in (OpenID Connect). Its secret lies elsewhere, under the provider's id: events stay,
 * and it goes.
 */
export interface IdentityProvider {
  readonly provider: ProviderId;
  /** Its address, as its tokens name it. */
  readonly issuer: string;
  /** As what this platform is registered there. */
  readonly clientId: string;
  readonly since: Instant;
}

/** Who is to see a field: everybody, every admitted party, those of the matter. */
export const DISCLOSURES = ['public', 'participants', 'parties'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** What a party says of itself, and who reads it: a field's name and who withholds it are public always. */
export interface PartyPage {
  /** What it is and does. */
  readonly about?: Words;
  /** In which its contact point reads, BCP 47. */
  readonly languages: readonly string[];
  /** The unit that answers. */
  readonly unit?: Words;
  readonly hours?: Words;
  readonly address?: Words;
  readonly withheld: Readonly<Partial<Record<PageField, Disclosure>>>;
}

/** Fields of the page that may be withheld, with who reads them where nothing is said. */
export const PAGE_FIELDS: Readonly<Record<PageField, Disclosure>> = {
  about: 'public',
  languages: 'public',
  unit: 'public',
  hours: 'participants',
  address: 'parties',
};
export type PageField = 'about' | 'languages' | 'unit' | 'hours' | 'address';

export interface Party {
  readonly state: PartyState;
  readonly kind: PartyKind;
  readonly name: string;
  readonly does: readonly Activity[];
  /** The one that `admin invite` made first. */
  readonly isSecretariat: boolean;
  readonly since: Instant;
  readonly people: Readonly<Record<PersonId, Membership>>;
  /** Until when those belonged who do no longer. */
  readonly past: Readonly<Record<PersonId, Instant>>;
  readonly deputies: readonly Deputising[];
  readonly page: PartyPage;
  /** What shows who may speak for it, and what it does; all that was ever brought. */
  readonly proof: readonly FileId[];
  /** Undefined: nobody signs in by one. */
  readonly provider?: IdentityProvider;
}
