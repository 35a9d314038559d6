import type { VerbRow, Who } from '../rights/who.ts';
import type { TalkState } from './talk.ts';

/** A suspended party answers where it is in a talk already, and begins none. */
const IN_IT: Who = { relation: 'member', role: 'officer', alsoSuspended: true };
const BEGINS: Who = { relation: 'member', role: 'officer' };

/** In the order in which they are shown. */
export const TALK_VERB_NAMES = [
  'begin',
  'add_party',
  'agree',
  'leave',
  'close',
  'reopen',
  'name_auditor',
  'end_auditor',
] as const;
export type TalkVerb = (typeof TALK_VERB_NAMES)[number];

/** What can be done with a talk: from which states, to which, by whom. */
export const TALK_VERBS: Readonly<Record<TalkVerb, VerbRow<TalkState>>> = {
  begin: { from: ['none'], to: 'open', who: [{ relation: 'participant', role: 'officer' }] },
  add_party: { from: ['open'], who: [BEGINS] },
  agree: { from: ['open'], who: [IN_IT] },
  leave: { from: ['open', 'closed'], who: [IN_IT] },
  close: { from: ['open'], to: 'closed', who: [IN_IT] },
  reopen: { from: ['closed'], to: 'open', who: [BEGINS] },
  name_auditor: { from: ['open', 'closed'], who: [BEGINS] },
  end_auditor: { from: ['open', 'closed'], who: [IN_IT] },
};
