import type { ListedTalk } from '@sahakarya/contract';

/** The order in which talks are shown: of each, when what was newest then was written. */
export type ShownOrder = ReadonlyMap<string, string>;

/** When something was last written in a talk, else when it was begun. */
export function lastOf({ newest_at, begun_at }: ListedTalk): string {
  return newest_at ?? begun_at;
}

export function orderOf(talks: readonly ListedTalk[]): ShownOrder {
  return new Map(talks.map((talk) => [talk.talk, lastOf(talk)]));
}

/**
 * Talks as they are now in the order that the reader sees: nothing moves below a finger. What came since, new talks
 * and those that would stand higher now, is counted.
 */
export function inShownOrder(
  talks: readonly ListedTalk[],
  order: ShownOrder,
): { readonly rows: readonly ListedTalk[]; readonly came: number } {
  const now = new Map(talks.map((talk) => [talk.talk, talk]));
  return {
    rows: [...order.keys()].flatMap((talk) => now.get(talk) ?? []),
    came: talks.filter((talk) => order.get(talk.talk) !== lastOf(talk)).length,
  };
}
