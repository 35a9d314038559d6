import { APART, type PolicyState, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import type { EditedCell } from '../../../planning/worker/edited-cell.ts';

/** What undo takes back: policy, what it is held against, changed cells. What is looked at is no part of it. */
export interface Planned {
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
  /** Cells of the scenario that were changed here since it was opened. */
  readonly cells?: readonly EditedCell[];
}

/** The states that undo and redo go through. */
export interface Changes {
  readonly past: readonly Planned[];
  readonly present: Planned;
  readonly future: readonly Planned[];
  /** The control that was changed last, while it is still being moved: its next value replaces the one before. */
  readonly moving?: string;
}

/** Older ones are forgotten. */
const MOST = 200;

/** Of more than a plan, what is planned is taken alone. */
export function begin({ policy, baseline }: Planned): Changes {
  return { past: [], present: { policy, baseline }, future: [] };
}

/**
 * What is open now: another scenario, with which everything begins anew, or the same with cells that were changed,
 * which is a step.
 */
export function opened(changes: Changes, isOther: boolean, cells: readonly EditedCell[]): Changes {
  const { present } = isOther ? begin({ policy: UNCHANGED, baseline: APART }) : changes;
  if (isOther) return { past: [], present: cells.length === 0 ? present : { ...present, cells }, future: [] };
  return haveSameCells(present, { cells }) ? changes : change(changes, { ...present, cells });
}

export function haveSameCells(one: Pick<Planned, 'cells'>, other: Pick<Planned, 'cells'>): boolean {
  return JSON.stringify(one.cells ?? []) === JSON.stringify(other.cells ?? []);
}

/**
 * @param moving names a control that gives many values while it is moved (a slider): all of them are one step back.
 */
export function change(changes: Changes, next: Planned, moving?: string): Changes {
  const isSameMove = moving !== undefined && moving === changes.moving;
  const past = isSameMove ? changes.past : [...changes.past, changes.present].slice(-MOST);
  return { past, present: next, future: [], ...(moving === undefined ? {} : { moving }) };
}

/** The control was let go: what comes next is a step of its own. */
export function settle({ moving: _, ...changes }: Changes): Changes {
  return changes;
}

export function undo({ past, present, future, ...rest }: Changes): Changes {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo({ past, present, future, ...rest }: Changes): Changes {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: next, future: later };
}
