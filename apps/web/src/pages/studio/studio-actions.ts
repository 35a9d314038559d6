import { APART, type PolicyState, UNCHANGED } from '../../planning/policy/policy-state.ts';
import type { EditedCell } from '../../planning/worker/edited-cell.ts';
import { type Changes, change, type Planned, redo, settle, undo } from './address/changes.ts';
import type { View } from './address/studio-address.ts';
import type { Chosen } from './files/read-chosen.ts';
import type { WorldName } from './world/worlds.ts';

/** What the parts of the page can do. */
export interface StudioActions {
  /** @param moving names a slider that is being moved: all its values are one step back */
  setPolicy(policy: PolicyState, moving?: string): void;
  /** The slider was let go. */
  settle(): void;
  setView(view: Partial<View>): void;
  /** A destination's key; undefined closes its sheet. */
  setDestination(key: string | undefined): void;
  /** Holds every later plan against this one. */
  pin(): void;
  unpin(): void;
  reset(): void;
  undo(): void;
  redo(): void;
  open(reading: Promise<Chosen>): void;
  /** What was chosen last, its tables read as a spreadsheet saved them. */
  openAsSaved(): void;
  /** Puts other texts into cells of the scenario that is open, beside those that were changed before. */
  edit(cells: readonly EditedCell[]): void;
  /** Asks for the tables of the scenario, to be shown. */
  showTables(): void;
  /** @param name the first one unless told */
  openWorld(name?: WorldName): void;
  /** Takes the scenario that this browser keeps out of it. */
  forgetKept(): void;
  /** What was opened has been looked at. */
  closeOutcome(): void;
  forgetIgnored(): void;
  /** @param readme says what the packed files are */
  download(readme: string): void;
  /** The scenario with the policy at hand, as a workbook. */
  downloadWorkbook(): void;
}

/** What changes the plan, with a step for undo each. */
export function changeActions(
  setChanges: (next: (now: Changes) => Changes) => void,
): Pick<StudioActions, 'setPolicy' | 'settle' | 'pin' | 'unpin' | 'reset' | 'undo' | 'redo'> {
  const go = (next: (now: Planned) => Partial<Planned>, moving?: string) =>
    setChanges((now) => change(now, { ...now.present, ...next(now.present) }, moving));
  return {
    setPolicy: (policy, moving) => go(() => ({ policy }), moving),
    settle: () => setChanges(settle),
    pin: () => go((now) => ({ baseline: now.policy })),
    unpin: () => go(() => ({ baseline: APART })),
    reset: () => go(() => ({ policy: UNCHANGED, baseline: APART })),
    undo: () => setChanges(undo),
    redo: () => setChanges(redo),
  };
}

/** What changes how the plan is looked at. */
export function viewActions(
  setView: (next: (now: View) => View) => void,
): Pick<StudioActions, 'setView' | 'setDestination'> {
  return {
    setView: (next) => setView((now) => ({ ...now, ...next })),
    setDestination: (key) =>
      setView(({ destination: _, ...rest }) => (key === undefined ? rest : { ...rest, destination: key })),
  };
}
