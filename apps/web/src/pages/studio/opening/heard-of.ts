import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import type { FromWorker, OpenOutcome } from '../../../planning/worker/messages.ts';
import type { Kept } from './kept-scenario.ts';

/** The last request to open something. */
export interface Asked {
  readonly request: number;
  /** The reference world, what the reader chose or changed, or what this browser keeps. */
  readonly what: 'world' | 'chosen' | 'edited' | 'kept';
  /** The folder or file of the reader's own. */
  readonly own?: string;
  /** Name of the scenario that is kept. */
  readonly scenario?: string;
  /** The policy at hand was made for it. */
  readonly fitsPolicy: boolean;
}

/** What an answer says of what was opened. */
export interface Heard {
  /** To be shown to the reader, who chose it. */
  readonly outcome?: OpenOutcome;
  /** Why the world can't be had. */
  readonly failure?: string;
  /** What this browser kept can't be opened any more. */
  readonly isGone?: true;
  /** A scenario is open now; `isOther` when it isn't the one that the policy was made for. */
  readonly scenario?: {
    readonly isFromDisk: boolean;
    readonly isOther: boolean;
    readonly cells: readonly EditedCell[];
  };
  /** What was changed in a reference world is as it was: nothing of it is to be kept. */
  readonly isWorldAgain?: true;
  /** To be kept for a reload. */
  readonly keep?: Kept;
}

/** Undefined for answers to anything but the last request to open something. */
export function heardOf(
  answer: FromWorker,
  { request, what, own = '', fitsPolicy }: Asked,
): Heard | undefined {
  if (answer.kind !== 'opened' || answer.request !== request) return undefined;
  const { outcome, files } = answer;
  const opened =
    outcome.kind === 'read' && outcome.scenario?.ok === true ? outcome.scenario.value : undefined;
  const isTold = what === 'chosen' || (what === 'edited' && opened === undefined);
  const told = isTold ? { outcome } : {};
  if (opened === undefined) {
    if (what === 'kept') return { isGone: true };
    const failure = what === 'world' && outcome.kind === 'unreadable' ? { failure: outcome.problem } : {};
    return { ...told, ...failure };
  }
  const { name, title, isOwn, cells = [] } = opened;
  const isFromDisk = what === 'edited' ? isOwn : what !== 'world';
  return {
    ...told,
    scenario: { isFromDisk, isOther: !fitsPolicy, cells },
    ...(what === 'edited' && !isOwn ? { isWorldAgain: true } : {}),
    ...(files === undefined
      ? {}
      : { keep: { name, title, own, files, ...(cells.length === 0 ? {} : { cells }) } }),
  };
}
