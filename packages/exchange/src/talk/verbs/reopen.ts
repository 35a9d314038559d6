import { type Decision, happens, refused } from '../../command/decision.ts';
import type { TalkEvent } from '../events.ts';
import { present, type Talk } from '../talk.ts';

/** Opens a closed talk again, where there is still somebody to talk with. */
export function reopen(talk: Talk): Decision<TalkEvent, 'nobody-else'> {
  return present(talk).length > 1 ? happens<TalkEvent>({ kind: 'reopened' }) : refused('nobody-else');
}
