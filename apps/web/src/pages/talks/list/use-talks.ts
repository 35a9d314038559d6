import type { ListedTalk } from '@sahakarya/contract';
import { useState } from 'react';
import type { Answered } from '../../../data/api.ts';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { inShownOrder, orderOf, type ShownOrder } from './shown-order.ts';

interface Talks extends Pick<Answered<object>, 'failure' | 'retry'> {
  /** In the order in which the reader found them; undefined until they are there. */
  readonly rows: readonly ListedTalk[] | undefined;
  /** How many came, or would stand higher, since. */
  readonly came: number;
  /** Puts them in the order of now. */
  readonly takeIn: () => void;
}

/** The talks of a party, asked for anew while they are in sight. */
export function useTalks(party: string): Talks {
  const { data, answeredAt, failure, retry } = useAsked('talks', { as: party }, NEWS_EVERY_MS.list);
  const [openedAt] = useState(Date.now);
  const [order, setOrder] = useState<ShownOrder>();
  const talks = data?.data;
  // What an earlier look at this page has left is put in order once more when the first answer to this one comes.
  const isOwnAnswer = answeredAt >= openedAt;
  if (talks !== undefined && isOwnAnswer && (order === undefined || (order.size === 0 && talks.length > 0)))
    setOrder(orderOf(talks));
  if (talks === undefined) return { rows: undefined, came: 0, failure, retry, takeIn: () => undefined };
  const shown = inShownOrder(talks, order ?? orderOf(talks));
  return { ...shown, failure, retry, takeIn: () => setOrder(orderOf(talks)) };
}
