import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import { placeOf } from '../address/use-changes.ts';

/** Texts that the reader gave cells and the scenario doesn't have, for there is a fault in them: by place. */
export type CellDrafts = ReadonlyMap<string, EditedCell>;

/** @param text what the scenario has there: a cell that has it again is a draft no longer */
export function withDraft(drafts: CellDrafts, cell: EditedCell, text: string): CellDrafts {
  const next = new Map(drafts);
  if (cell.text === text) next.delete(placeOf(cell));
  else next.set(placeOf(cell), cell);
  return next;
}

/** Those that are left when the scenario has taken some over. */
export function withoutTaken(drafts: CellDrafts, taken: readonly EditedCell[]): CellDrafts {
  const isTaken = ([place, { text }]: readonly [string, EditedCell]) =>
    taken.some((cell) => placeOf(cell) === place && cell.text === text);
  return new Map([...drafts].filter((draft) => !isTaken(draft)));
}
