import type { VerbRow } from '../rights/who.ts';
import type { MessageState } from './message.ts';

/** In the order in which they are shown. */
export const MESSAGE_VERB_NAMES = ['write', 'correct'] as const;
export type MessageVerb = (typeof MESSAGE_VERB_NAMES)[number];

/** What can be done with a message, by whom. Nothing takes one back. */
export const MESSAGE_VERBS: Readonly<Record<MessageVerb, VerbRow<MessageState>>> = {
  write: {
    from: ['none'],
    to: 'written',
    who: [{ relation: 'member', role: 'officer', alsoSuspended: true }],
  },
  correct: { from: ['written'], who: [{ relation: 'owner', role: 'officer', alsoSuspended: true }] },
};
