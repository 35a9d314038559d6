import { PARTIES } from './capabilities/parties/party-kind.ts';
import { MESSAGES } from './capabilities/talks/message-kind.ts';
import { TALKS } from './capabilities/talks/talk-kind.ts';
import type { Kind } from './platform/commands/kind.ts';

/** Every kind of thing that there is: a capability that brings one adds it here. */
export const KINDS: readonly Kind[] = [PARTIES, TALKS, MESSAGES];
