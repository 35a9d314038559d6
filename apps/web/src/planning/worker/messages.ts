import type { Sharing, Violation } from '@sahakarya/planner';
import type { Checked, Fault, WrongFigure } from '@sahakarya/scenario';
import type { ToldMilestone } from '../explanation/told.ts';
import type { ChosenContent, FileContent } from '../files/file-content.ts';
import type {
  CoveragePicture,
  DestinationPicture,
  LimitsPicture,
  WeeksPicture,
} from '../pictures/pictures.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import type { EditedCell } from './edited-cell.ts';
import type { Opened } from './opened.ts';

/** What the page asks of the planner's worker. */
export type ToWorker =
  | OpenRequest
  | PlanRequest
  | DestinationRequest
  /** Scenario and plan, packed, with a page in the reader's language that says what they are. */
  | { readonly kind: 'download'; readonly request: number; readonly readme: string }
  | EditRequest
  /** The files of the scenario, as it is or with the policy at hand. */
  | { readonly kind: 'files'; readonly of: 'scenario' | 'policy' };

/**
 * Reads a scenario, a plan or both. A scenario that is right takes the place of the one before; with a fault in it,
 * nothing changes. A plan is checked against the scenario that came with it, else against the one at hand under the
 * policy at hand.
 */
export interface OpenRequest {
  readonly kind: 'open';
  readonly request: number;
  /** Of a scenario of the reader's own: the name of the folder or file that it came in. Left out: a built-in world. */
  readonly own?: string;
  /** Tables are read as a spreadsheet saved them: with its separator and characters, its numbers and days. */
  readonly asSaved?: true;
  /** Cells that were changed here before; see `EditRequest`. */
  readonly cells?: readonly EditedCell[];
  readonly source:
    | { readonly kind: 'zip'; readonly bytes: ChosenContent }
    | { readonly kind: 'files'; readonly files: ReadonlyMap<string, FileContent> }
    /** What the page has found unreadable itself. */
    | { readonly kind: 'unreadable'; readonly problem: Unreadable };
}

/**
 * The scenario as it was opened with other texts in some cells: read as if it had come so, in place of what was changed
 * before. Answered as something that was opened.
 */
export interface EditRequest {
  readonly kind: 'edit';
  readonly request: number;
  /** What a built-in world is called when it is changed. */
  readonly own: string;
  /** Each cell once. */
  readonly cells: readonly EditedCell[];
}

/** Makes the plan of a policy, and of the baseline where it is another than before. A newer one stops an older one. */
export interface PlanRequest {
  readonly kind: 'plan';
  readonly run: number;
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
}

/** Explains a destination of the plan at hand. A newer one stops an older one. */
export interface DestinationRequest {
  readonly kind: 'destination';
  readonly request: number;
  /** Row of the scenario. */
  readonly destination: number;
  /** How many per cent more of supply and capacity are tried. */
  readonly percent: number;
}

/** What the worker answers, in the order in which things are known. */
export type FromWorker =
  | {
      readonly kind: 'opened';
      readonly request: number;
      readonly outcome: OpenOutcome;
      /** The scenario's files as they were opened, where it is the reader's own, for a reload not to lose it. */
      readonly files?: ReadonlyMap<string, Uint8Array>;
    }
  | OfRun<{ readonly kind: 'coverage'; readonly picture: CoveragePicture }>
  | OfRun<{ readonly kind: 'weeks'; readonly picture: WeeksPicture }>
  | OfRun<{ readonly kind: 'limits'; readonly picture: LimitsPicture }>
  /** Doses by destination under the same policy with a single milestone, at the end. */
  | OfRun<{ readonly kind: 'one-milestone'; readonly doses: Float64Array }>
  | OfRun<{ readonly kind: 'refused'; readonly faults: readonly Fault[] }>
  /** Whether the plan passes the checks that the command line has for its folder. */
  | { readonly kind: 'proof'; readonly run: number; readonly holds: boolean }
  | {
      readonly kind: 'destination';
      readonly request: number;
      readonly picture: DestinationPicture;
      readonly told: readonly ToldMilestone[];
      /** Whether what would help has been tried yet. */
      readonly tried: boolean;
    }
  | { readonly kind: 'downloaded'; readonly request: number; readonly zip: Uint8Array }
  | {
      readonly kind: 'files';
      readonly of: 'scenario' | 'policy';
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'failed'; readonly reason: string };

type OfRun<Answer> = Answer & { readonly run: number; readonly of: 'policy' | 'baseline' };

/**
 * Why there is nothing to be read in what was chosen; `single-table`: a CSV alone; `not-readable`: the disk doesn't
 * give it.
 */
export type Unreadable =
  | 'not-a-zip'
  | 'zip-too-large'
  | 'nothing-in-it'
  | 'file-twice'
  | 'several-folders'
  | 'single-table'
  | 'not-readable'
  | 'not-a-workbook'
  | 'workbook-too-large';

export type OpenOutcome =
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | {
      readonly kind: 'read';
      readonly scenario?: Checked<Opened>;
      /** Undefined where no plan came along, or where its scenario has faults. */
      readonly plan?: PlanVerdict;
    };

export type PlanVerdict =
  /** With the doses of it that no shipment brings. */
  | { readonly kind: 'holds'; readonly notShipped: number }
  /** Its files can't be read: the first faults, and how many there are. */
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[]; readonly count: number }
  | {
      readonly kind: 'fails';
      readonly findings: readonly PlanFinding[];
      readonly count: number;
      /** The sharing rule under which it would hold. */
      readonly sharing?: Sharing;
    };

export type PlanFinding =
  | { readonly kind: 'violation'; readonly violation: Violation; readonly lot?: string }
  | { readonly kind: 'figure'; readonly figure: WrongFigure }
  /** Of its `datapackage.json`. */
  | { readonly kind: 'fault'; readonly fault: Fault };
