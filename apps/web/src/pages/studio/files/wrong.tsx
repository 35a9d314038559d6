import type { ReactNode } from 'react';
import { LOOK_MARKS } from '../../../figures/chip/look-marks.tsx';

/** What is wrong with all of it, with its mark: not told by colour alone. */
export function Wrong({ children }: { readonly children: ReactNode }) {
  return (
    <p className="studio-wrong studio-marked">
      {LOOK_MARKS.refused}
      <span>{children}</span>
    </p>
  );
}
