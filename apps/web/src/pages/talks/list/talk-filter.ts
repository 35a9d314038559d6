import { type TalkList, TalkState } from '@sahakarya/contract';

/** Which talks are shown; the address says it. */
export const TALK_FILTERS = ['all', ...TalkState.options] as const;
export type TalkFilter = (typeof TALK_FILTERS)[number];

export function isTalkState(text: string): text is Exclude<TalkFilter, 'all'> {
  return TalkState.safeParse(text).success;
}

/** How many talks there are of those that are shown. */
export function countOf({ open, closed }: TalkList['counts'], shown: TalkFilter): number {
  if (shown === 'all') return open + closed;
  return shown === 'open' ? open : closed;
}
