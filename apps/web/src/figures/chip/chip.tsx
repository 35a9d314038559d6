import './chip.css';
import { type ChipLook, LOOK_MARKS } from './look-marks.tsx';

/** A state in one word, with its mark: never by colour alone. */
export function Chip({ look, children }: { readonly look: ChipLook; readonly children: string }) {
  return (
    <span className={`chip chip-${look}`}>
      {LOOK_MARKS[look]}
      {children}
    </span>
  );
}
