import type { Instant } from '@sahakarya/vocabulary';
import type { FileId, PersonId, ProviderId } from '../command/ids.ts';
import type { Reason } from '../command/words.ts';
import type { Role } from '../rights/roles.ts';
import type { Activity, PartyKind, PartyPage } from './party.ts';
import type { RefuseReason, SuspendReason } from './states.ts';

/** What is told of a party when it is asked for. */
export interface PartyRequest {
  readonly kind: PartyKind;
  readonly name: string;
  readonly does: readonly Activity[];
  readonly proof: readonly FileId[];
}

/** What somebody is to be at a party. */
export interface Appointment {
  readonly role: Role;
  readonly isAdministrator: boolean;
  readonly until?: Instant;
}

/** What happened to a party. Each stands by itself: what it means asks for no rule of today. */
export type PartyEvent =
  | { readonly kind: 'secretariat-made'; readonly name: string }
  | { readonly kind: 'asked'; readonly by: PersonId; readonly request: PartyRequest }
  | { readonly kind: 'admitted' }
  | { readonly kind: 'refused'; readonly reason: Reason<RefuseReason> }
  | { readonly kind: 'suspended'; readonly reason: Reason<SuspendReason> }
  | { readonly kind: 'restored' }
  | { readonly kind: 'left' }
  | { readonly kind: 'described'; readonly page: PartyPage }
  | {
      readonly kind: 'activities-changed';
      readonly does: readonly Activity[];
      readonly proof: readonly FileId[];
    }
  | ({ readonly kind: 'invited'; readonly person: PersonId } & Appointment)
  | { readonly kind: 'administrator-appointed'; readonly person: PersonId; readonly proof: readonly FileId[] }
  | { readonly kind: 'joined'; readonly person: PersonId }
  | ({ readonly kind: 'role-changed'; readonly person: PersonId } & Appointment)
  | { readonly kind: 'signatory-confirmed'; readonly person: PersonId }
  | { readonly kind: 'removed'; readonly person: PersonId }
  | {
      readonly kind: 'deputised';
      readonly deputy: PersonId;
      readonly of: PersonId;
      readonly from: Instant;
      readonly to: Instant;
    }
  | { readonly kind: 'deputy-confirmed'; readonly deputy: PersonId; readonly of: PersonId }
  | { readonly kind: 'deputy-ended'; readonly deputy: PersonId; readonly of: PersonId }
  | { readonly kind: 'link-handed-on'; readonly person: PersonId }
  | {
      readonly kind: 'provider-set';
      readonly provider: ProviderId;
      readonly issuer: string;
      readonly clientId: string;
    }
  | { readonly kind: 'provider-ended' };

/** Every kind of event of a party. */
export const PARTY_EVENT_KINDS: { readonly [Kind in PartyEvent['kind']]: Kind } = {
  'secretariat-made': 'secretariat-made',
  asked: 'asked',
  admitted: 'admitted',
  refused: 'refused',
  suspended: 'suspended',
  restored: 'restored',
  left: 'left',
  described: 'described',
  'activities-changed': 'activities-changed',
  invited: 'invited',
  'administrator-appointed': 'administrator-appointed',
  joined: 'joined',
  'role-changed': 'role-changed',
  'signatory-confirmed': 'signatory-confirmed',
  removed: 'removed',
  deputised: 'deputised',
  'deputy-confirmed': 'deputy-confirmed',
  'deputy-ended': 'deputy-ended',
  'link-handed-on': 'link-handed-on',
  'provider-set': 'provider-set',
  'provider-ended': 'provider-ended',
};
