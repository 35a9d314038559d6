import type { RouteName } from '@sahakarya/contract';
import type { Cell } from './cell.ts';
import { actsFor } from './rules-of-table.ts';

/** What a token that is for everything may ask, by hand; nothing that binds, nor about who somebody is. */
const ASKED_BY_TOKENS: readonly RouteName[] = [
  ...(['me', 'inbox', 'parties', 'party', 'ownParties', 'peopleOfParty', 'historyOfParty'] as const),
  ...(['admitParty', 'refuseParty', 'suspendParty', 'restoreParty', 'describeParty'] as const),
  ...(['changeActivities', 'talks', 'talk', 'messages', 'historyOfTalk', 'beginTalk', 'addParty'] as const),
  ...(['agreeToParty', 'leaveTalk', 'closeTalk', 'reopenTalk', 'nameAuditor', 'endAuditor'] as const),
  ...(['writeMessage', 'correctMessage', 'markTalkRead', 'file', 'bringFile'] as const),
];

/** What has to come where the one who asks does so by a token: what would in a visit that isn't fresh, or less. */
export function byToken(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => {
    const { who, route } = cell;
    if (who.token === undefined) return cell;
    const isWithin = ASKED_BY_TOKENS.includes(route) && isForOwn(cell);
    return isWithin ? cell : { ...cell, expected: 'beyond-token' };
  });
}

function isForOwn({ who, body }: Cell): boolean {
  const as = typeof body === 'object' && body !== null && 'as' in body ? body.as : undefined;
  return as === undefined || (who.belongs === 'now' && as === actsFor(who));
}
