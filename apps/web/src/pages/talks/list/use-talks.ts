import type { ListedTalk, TalkList } from '@sahakarya/contract';
import { useState } from 'react';
import type { Answered } from '../../../data/api.ts';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { inShownOrder, orderOf, type ShownOrder, withMore } from './shown-order.ts';
import { countOf, type TalkFilter } from './talk-filter.ts';

interface Talks extends Pick<Answered<object>, 'failure' | 'retry'> {
  /** In the order in which the reader found them; undefined until they are there. */
  readonly rows: readonly ListedTalk[] | undefined;
  /** Of all talks of the party, shown or not. */
  readonly counts: TalkList['counts'];
  /** How many there are below. */
  readonly left: number;
  /** How many came, or would stand higher, since. */
  readonly came: number;
  /** Whether what was asked for last is not there yet: the rows are those of before. */
  readonly isAsking: boolean;
  /** Puts them in the order of now. */
  readonly takeIn: () => void;
}

const NONE: TalkList['counts'] = { open: 0, closed: 0, fresh: 0 };

/**
 * The topmost talks of a party, asked for anew while they are in sight. With other or more ones asked for, those that
 * are there stay until these have come.
 */
export function useTalks(party: string, shown: TalkFilter, most: number): Talks {
  const request = { as: party, limit: most, ...(shown === 'all' ? {} : { state: shown }) };
  const { data, answeredAt, failure, retry } = useAsked('talks', request, NEWS_EVERY_MS.list);
  const [openedAt] = useState(Date.now);
  const [known, setKnown] = useState<TalkList>();
  const [kept, setKept] = useState<{ readonly of: TalkFilter; readonly order: ShownOrder }>();
  if (data !== undefined && data !== known) setKnown(data);
  // What an earlier look at this page has left is put in order once more when the first answer to this one comes.
  if (data !== undefined && answeredAt >= openedAt) {
    const order = kept?.of === shown ? withMore(kept.order, data.data) : orderOf(data.data);
    if (kept?.of !== shown || order !== kept.order) setKept({ of: shown, order });
  }
  const answer = data ?? known;
  const isAsking = data === undefined;
  if (answer === undefined)
    return {
      ...{ rows: undefined, counts: NONE, left: 0, came: 0, isAsking, failure, retry },
      takeIn: () => undefined,
    };
  const talks = answer.data.filter(({ state }) => shown === 'all' || state === shown);
  const order = kept?.of === shown ? kept.order : orderOf(talks);
  const inOrder = inShownOrder({ talks, isWhole: answer.next === null }, order);
  const there = new Set([...inOrder.rows, ...talks].map(({ talk }) => talk));
  const left = Math.max(0, countOf(answer.counts, shown) - there.size);
  return {
    ...{ ...inOrder, left, counts: answer.counts, isAsking, failure, retry },
    takeIn: () => setKept({ of: shown, order: orderOf(talks) }),
  };
}
