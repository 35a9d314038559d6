import type { ListedTalk } from '@sahakarya/contract';

/** The order in which talks are shown, and each as it was when it came into it. */
export type ShownOrder = ReadonlyMap<string, ListedTalk>;

/** A part of the talks from the top, as they are now. */
export interface TopOfTalks {
  readonly talks: readonly ListedTalk[];
  /** Whether there are more below. */
  readonly isWhole: boolean;
}

/** When something was last written in a talk, else when it was begun. */
export function lastOf({ newest_at, begun_at }: ListedTalk): string {
  return newest_at ?? begun_at;
}

export function orderOf(talks: readonly ListedTalk[]): ShownOrder {
  return new Map(talks.map((talk) => [talk.talk, talk]));
}

/** The order, and behind it what stands below its last one: more was asked for. The same one where there is none. */
export function withMore(order: ShownOrder, talks: readonly ListedTalk[]): ShownOrder {
  const bottom = [...order.values()].at(-1);
  if (bottom === undefined) return talks.length === 0 ? order : orderOf(talks);
  const more = talks.filter((talk) => !order.has(talk.talk) && lastOf(talk) <= lastOf(bottom));
  return more.length === 0 ? order : new Map([...order, ...orderOf(more)]);
}

/**
 * Talks as they are now in the order that the reader sees: nothing moves below a finger. What came since, new talks
 * and those that would stand higher now, is counted. What those have pushed below the part that was asked for stays as
 * it was seen.
 */
export function inShownOrder(
  { talks, isWhole }: TopOfTalks,
  order: ShownOrder,
): { readonly rows: readonly ListedTalk[]; readonly came: number } {
  const now = new Map(talks.map((talk) => [talk.talk, talk]));
  const bottom = talks.at(-1);
  const isBelow = (talk: ListedTalk) => !isWhole && bottom !== undefined && lastOf(talk) <= lastOf(bottom);
  return {
    rows: [...order].flatMap(([id, seen]) => now.get(id) ?? (isBelow(seen) ? seen : [])),
    came: talks.filter((talk) => {
      const seen = order.get(talk.talk);
      return seen === undefined || lastOf(seen) !== lastOf(talk);
    }).length,
  };
}
