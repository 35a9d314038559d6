/** What a reader has pressed in the palette's field. */
export interface Asked {
  readonly text: string;
  /** Steps down from the first entry; beyond either end it goes round. */
  readonly at: number;
  /** Whether the entry that is active is to be followed, as soon as there is one. */
  readonly isChosen: boolean;
}

export const NOTHING_ASKED: Asked = { text: '', at: 0, isChosen: false };

/** Which of so many entries is active; -1 where there is none. */
export function activeOf({ at }: Asked, count: number): number {
  return count === 0 ? -1 : ((at % count) + count) % count;
}
