import type { Instant } from '@sahakarya/vocabulary';
import type { PartyKey } from '../command/ids.ts';
import type { Words } from '../command/words.ts';

/** What happened to a talk. */
export type TalkEvent =
  | { readonly kind: 'begun'; readonly subject: Words; readonly parties: readonly PartyKey[] }
  | {
      readonly kind: 'party-asked-for';
      readonly party: PartyKey;
      readonly by: PartyKey;
      readonly until: Instant;
    }
  | { readonly kind: 'agreed-to'; readonly party: PartyKey; readonly by: PartyKey }
  | { readonly kind: 'party-added'; readonly party: PartyKey }
  | { readonly kind: 'party-left'; readonly party: PartyKey }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened' }
  | {
      readonly kind: 'auditor-named';
      readonly auditor: PartyKey;
      readonly by: PartyKey;
      readonly until: Instant;
    }
  | { readonly kind: 'auditor-ended'; readonly auditor: PartyKey; readonly by: PartyKey };

/** Every kind of event of a talk. */
export const TALK_EVENT_KINDS: { readonly [Kind in TalkEvent['kind']]: Kind } = {
  begun: 'begun',
  'party-asked-for': 'party-asked-for',
  'agreed-to': 'agreed-to',
  'party-added': 'party-added',
  'party-left': 'party-left',
  closed: 'closed',
  reopened: 'reopened',
  'auditor-named': 'auditor-named',
  'auditor-ended': 'auditor-ended',
};
