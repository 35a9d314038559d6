import './chip.css';
import { LOOK_MARKS } from './look-marks.tsx';

/** Neutral: not begun or closed. Turn: it is this one's turn. Waits, done, refused: as they say. */
export type ChipLook = 'neutral' | 'turn' | 'waits' | 'done' | 'refused';

/** A state in one word, with its mark: never by colour alone. */
export function Chip({ look, children }: { readonly look: ChipLook; readonly children: string }) {
  return (
    <span className={`chip chip-${look}`}>
      {LOOK_MARKS[look]}
      {children}
    </span>
  );
}
