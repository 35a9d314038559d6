import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { APART, type PolicyState } from '../../planning/policy/policy-state.ts';
import { baselineFor, type Suited, suitedTo } from '../../planning/policy/rules.ts';
import type { EditedCell } from '../../planning/worker/edited-cell.ts';
import type { Opened } from '../../planning/worker/opened.ts';
import type { PlannerClient } from '../../planning/worker/planner-client.ts';
import { change, opened, type Planned } from './address/changes.ts';
import {
  FIRST_VIEW,
  formatStudio,
  parseStudio,
  type StudioState,
  type View,
  withOthers,
} from './address/studio-address.ts';
import { goingTo, type KeptChanges, useChanges, withCells } from './address/use-changes.ts';
import { type Opening, useOpening } from './opening/use-opening.ts';
import { useWorkbook, type WorkbookState } from './opening/use-workbook.ts';
import { NOTHING_PLANNED, type PlanningEvent, type PlanningState, planningAfter } from './planning-state.ts';
import { changeActions, type StudioActions, viewActions } from './studio-actions.ts';
import { type Explaining, useExplained } from './use-explained.ts';
import { usePlannerWorker } from './use-planner-worker.ts';
import { useWrittenAddress } from './use-written-address.ts';
import { fileNameOf } from './world/use-scenario-title.ts';
import { FIRST_WORLD, type WorldName } from './world/worlds.ts';

/** Everything that the page's parts show, and what they can do. */
export interface Studio {
  readonly planning: PlanningState;
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
  /** Nothing was chosen: it is the first world under its own policy, or will be. */
  readonly isFirst: boolean;
  /** The baseline is one that the reader chose. */
  readonly isPinned: boolean;
  readonly view: View;
  /** Names of the address whose values were not understood, and what the scenario does not have. */
  readonly ignored: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly opening: Opening;
  readonly explaining: Explaining;
  readonly isPacking: boolean;
  /** Whether a workbook is being written, or could not be. */
  readonly workbook: WorkbookState;
  /** The scenario's tables by file name, as they were when they were asked for. */
  readonly tables: ReadonlyMap<string, string> | undefined;
  /** The same as long as the page is there. */
  readonly actions: StudioActions;
  /** The address of the state with another view, for links; the same as long as the state is. */
  readonly hrefOf: (view: Partial<View>) => string;
}

/**
 * @param search the address's query as the page was asked for, the same on the server and in the browser
 * @param worldUrls where the reference worlds lie
 * @param onZip receives scenario and plan, packed, and the name of the scenario
 */
export function useStudio(
  search: string,
  worldUrls: Readonly<Record<WorldName, string>>,
  onZip: (zip: Uint8Array, name: string) => void,
): Studio {
  const [first] = useState(() => parseStudio(search));
  const kept = useChanges(first.state);
  const { changes, setChanges } = kept;
  const written = changes.present;
  const [view, setView] = useState(first.state.view);
  const [ignored, setIgnored] = useState(first.ignored);
  const [planning, tell] = useReducer(planningAfter, NOTHING_PLANNED);
  const [isPacking, setPacking] = useState(false);
  const [tables, setTables] = useState<ReadonlyMap<string, string>>();

  const workbook = useWorkbook();
  const fail = useCallback((reason: string) => tell({ kind: 'failed', reason }), []);
  const ask = usePlannerWorker((answer) => {
    opening.hear(answer);
    explaining.hear(answer);
    const name = () => fileNameOf(planning.opened, policy.state);
    if (answer.kind === 'downloaded' || answer.kind === 'failed') setPacking(false);
    if (answer.kind === 'downloaded') onZip(answer.zip, name());
    if (answer.kind === 'files' && answer.of === 'scenario') setTables(answer.files);
    if (answer.kind === 'files' && answer.of === 'policy') workbook.follow(saveFiles(answer.files, name()));
    // Drawing a plan may wait for a key or a click, never the other way round.
    startTransition(() => tell({ kind: 'answered', answer }));
  }, fail);
  const onScenario = (isOther: boolean, cells: readonly EditedCell[]) => {
    explaining.forget();
    setChanges((now) => opened(now, isOther, cells));
  };
  const { scenario: wanted } = first.state;
  const opening = useOpening({ worldUrls, wanted, ask, onScenario, onFailure: fail });
  const { policy, baseline } = useAskedPlans(ask, planning.opened, written, tell);
  const shownWeeks = planning.shown === planning.run ? planning.policy?.weeks : undefined;
  const explaining = useExplained(ask, planning.opened, view.destination, shownWeeks);
  const scenario = useMemo(() => ownNameOf(planning.opened, wanted), [planning.opened, wanted]);
  useWrittenAddress(search, { ...scenario, ...written, view }, (state, passedOver) => {
    if (state.scenario !== scenario.scenario) opening.follow(state.scenario);
    setChanges((now) => change(now, { ...now.present, policy: state.policy, baseline: state.baseline }));
    setView(state.view);
    setIgnored(passedOver);
  });

  const title = planning.opened?.title ?? '';
  const actions = useActions({ ask, opening, kept, title, setView, setIgnored, setPacking, workbook });
  const state = useMemo(() => ({ ...scenario, ...written }), [scenario, written]);
  const hrefOf = useHrefs(search, state, view);

  return {
    planning,
    policy: policy.state,
    baseline: baseline.state,
    isFirst: formatStudio({ ...state, view: FIRST_VIEW }) === '',
    isPinned: written.baseline !== APART,
    view,
    ignored: [...ignored, ...policy.unknown, ...baseline.unknown],
    canUndo: changes.past.length > 0,
    canRedo: changes.future.length > 0,
    opening,
    explaining,
    isPacking,
    workbook,
    tables,
    actions,
    hrefOf,
  };
}

/** What writes workbooks is loaded when one is asked for. */
async function saveFiles(files: ReadonlyMap<string, string>, name: string): Promise<void> {
  const { saveWorkbook } = await import('./files/save-workbook.ts');
  await saveWorkbook(files, `${name}.xlsx`);
}

/** What the parts of the page can do; the same as long as the page is there. */
function useActions(parts: {
  readonly ask: PlannerClient['ask'];
  readonly opening: Opening;
  readonly kept: KeptChanges;
  /** What the scenario is called. */
  readonly title: string;
  readonly setView: (next: (now: View) => View) => void;
  readonly setIgnored: (ignored: readonly string[]) => void;
  readonly setPacking: (isPacking: boolean) => void;
  readonly workbook: WorkbookState;
}): StudioActions {
  const { ask, title, setView, setIgnored, setPacking } = parts;
  const { latest, setChanges } = parts.kept;
  const { open, openAsSaved, openWorld, closeOutcome, forget } = parts.opening;
  const { edit: editAs } = parts.opening;
  const { begin } = parts.workbook;
  const called = useRef(title);
  called.current = title;
  return useMemo(() => {
    const edit = (cells: readonly EditedCell[]) => editAs(cells, called.current);
    return {
      ...changeActions(goingTo({ latest, setChanges }, edit)),
      ...viewActions(setView),
      open,
      openAsSaved,
      edit: (cells) => edit(withCells(latest.current.present.cells ?? [], cells)),
      showTables: () => ask({ kind: 'files', of: 'scenario' }),
      openWorld,
      forgetKept: forget,
      closeOutcome,
      forgetIgnored: () => setIgnored([]),
      download: (readme) => {
        setPacking(true);
        ask({ kind: 'download', request: 0, readme });
      },
      downloadWorkbook: () => {
        begin();
        ask({ kind: 'files', of: 'policy' });
      },
    };
  }, [
    ask,
    open,
    openAsSaved,
    editAs,
    latest,
    openWorld,
    forget,
    closeOutcome,
    setChanges,
    setView,
    setIgnored,
    setPacking,
    begin,
  ]);
}

/** Addresses of the state with another view; the same as long as the state is. */
function useHrefs(search: string, written: Omit<StudioState, 'view'>, view: View): Studio['hrefOf'] {
  return useCallback(
    (next) => `?${withOthers(search, formatStudio({ ...written, view: { ...view, ...next } }))}`,
    [search, written, view],
  );
}

/** Asks for the plans of the policy and of the baseline, as far as the scenario has what they name. */
function useAskedPlans(
  ask: PlannerClient['ask'],
  opened: Opened | undefined,
  written: Planned,
  tell: (event: PlanningEvent) => void,
) {
  const run = useRef(0);
  const policy = useMemo(() => suited(opened, written.policy), [opened, written.policy]);
  const baseline = useMemo(() => {
    const pinned = written.baseline;
    const held = opened && baselineFor(opened.rules, { policy: policy.state, pinned });
    return suited(opened, held ?? pinned);
  }, [opened, written.baseline, policy.state]);
  useEffect(() => {
    if (opened === undefined) return;
    const asked = { policy: policy.state, baseline: baseline.state };
    run.current += 1;
    tell({ kind: 'asked', run: run.current, asked });
    ask({ kind: 'plan', run: run.current, ...asked });
  }, [ask, tell, opened, policy.state, baseline.state]);
  return { policy, baseline };
}

/** What an address says of the scenario: its name, but for the first world's. Until one is open, what it said first. */
function ownNameOf(opened: Opened | undefined, wanted: string | undefined): Pick<StudioState, 'scenario'> {
  const name =
    opened === undefined ? wanted : opened.isOwn || opened.name !== FIRST_WORLD ? opened.name : undefined;
  return name === undefined ? {} : { scenario: name };
}

/** What of a policy the scenario has; all of it as long as there is none. */
function suited(opened: Opened | undefined, state: PolicyState): Suited {
  return opened === undefined ? { state, unknown: [] } : suitedTo(opened.rules, state);
}
