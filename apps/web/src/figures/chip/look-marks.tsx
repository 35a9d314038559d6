import type { ReactNode } from 'react';

const CLOCK = mark('M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM7 4.6V7l1.7 1.2');
const TICK = mark('M2.8 7.4 5.7 10.2 11.2 4');
const CROSS = mark('M3.5 3.5l7 7M10.5 3.5l-7 7');

/**
 * The mark of each look, drawn in the colour of the word. Neutral: not begun or closed. Turn: it is this one's turn.
 * Waits, done, refused: as they say.
 */
export const LOOK_MARKS = {
  neutral: null,
  turn: null,
  waits: CLOCK,
  done: TICK,
  refused: CROSS,
} satisfies Readonly<Record<string, ReactNode>>;

export type ChipLook = keyof typeof LOOK_MARKS;

function mark(path: string): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
