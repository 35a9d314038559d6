import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyKey } from '../../command/ids.ts';
import type { TalkEvent } from '../events.ts';
import type { Talk } from '../talk.ts';

/** Ends the reading of an auditor whom one's own party had named. */
export function endAuditor(
  talk: Talk,
  { auditor }: { readonly auditor: PartyKey },
  { party: own }: Asked,
): Decision<TalkEvent, 'no-auditor'> {
  const isNamed = talk.auditors.some(({ party, namedBy }) => party === auditor && namedBy === own?.key);
  if (own === undefined || !isNamed) return refused('no-auditor', ['auditor']);
  return happens<TalkEvent>({ kind: 'auditor-ended', auditor, by: own.key });
}
