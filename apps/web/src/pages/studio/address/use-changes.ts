import { type RefObject, useCallback, useRef, useState } from 'react';
import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import { begin, type Changes, haveSameCells, type Planned } from './changes.ts';

/** The states that undo and redo go through, and the way to the next one. */
export interface KeptChanges {
  readonly changes: Changes;
  /** What `changes` will be when all that was asked for is drawn. */
  readonly latest: RefObject<Changes>;
  /** The same as long as the page is there. */
  readonly setChanges: (next: (now: Changes) => Changes) => void;
}

export function useChanges(first: Planned): KeptChanges {
  const [changes, draw] = useState(() => begin(first));
  const latest = useRef(changes);
  const setChanges = useCallback((next: (now: Changes) => Changes) => {
    latest.current = next(latest.current);
    draw(latest.current);
  }, []);
  return { changes, latest, setChanges };
}

/**
 * Goes to another state; where that has other cells (undo, redo) they are asked for.
 *
 * @param edit asks for the scenario with other texts in some cells
 */
export function goingTo(
  { latest, setChanges }: Pick<KeptChanges, 'latest' | 'setChanges'>,
  edit: (cells: readonly EditedCell[]) => void,
): KeptChanges['setChanges'] {
  return (next) => {
    const before = latest.current.present;
    setChanges(next);
    const { present } = latest.current;
    if (!haveSameCells(before, present)) edit(present.cells ?? []);
  };
}

/** Cells that were changed before, and others now: a cell has the text that it was given last. */
export function withCells(
  before: readonly EditedCell[],
  cells: readonly EditedCell[],
): readonly EditedCell[] {
  const isSame = (one: EditedCell, other: EditedCell) => placeOf(one) === placeOf(other);
  return [...before.filter((one) => !cells.some((other) => isSame(one, other))), ...cells];
}

/** Where a cell is, as one word. */
export function placeOf({ table, row, column }: Omit<EditedCell, 'text'>): string {
  return JSON.stringify([table, row, column]);
}
