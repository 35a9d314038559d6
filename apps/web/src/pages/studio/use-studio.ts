import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { APART, type PolicyState, UNCHANGED } from '../../planning/policy/policy-state.ts';
import { type Suited, suitedTo } from '../../planning/policy/rules.ts';
import type { FromWorker, OpenOutcome, OpenRequest } from '../../planning/worker/messages.ts';
import type { Opened } from '../../planning/worker/opened.ts';
import { type PlannerClient, startPlanner } from '../../planning/worker/planner-client.ts';
import { begin, type Changes, change, type Planned, redo, settle, undo } from './address/changes.ts';
import { formatStudio, parseStudio, type View, withOthers } from './address/studio-address.ts';
import { FIRST_SESSION, type Session, sessionAfter } from './session.ts';

/** Between the last change and the moment at which the address is written. */
const ADDRESS_AFTER_MS = 250;

/** Per cent more of supply and capacity that are tried in a destination's sheet, until another is chosen. */
const FIRST_PERCENT = 10;

export type Explained = Extract<FromWorker, { kind: 'destination' }>;

/** Everything that the page's parts show, and what they can do. */
export interface Studio {
  readonly session: Session;
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
  /** The baseline is one that the reader chose. */
  readonly isPinned: boolean;
  readonly view: View;
  /** Names of the address whose values were not understood, and what the scenario does not have. */
  readonly ignored: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was opened last, its faults or the verdict on its plan; undefined when it was looked at. */
  readonly openOutcome?: OpenOutcome;
  readonly isOpening: boolean;
  /** The scenario came from the reader's disk: an address can't say which. */
  readonly isFromDisk: boolean;
  readonly explained?: Explained;
  readonly percent: number;
  readonly isPacking: boolean;
  /** The same as long as the page is there. */
  readonly actions: StudioActions;
  /** The address of the state with another view, for links; the same as long as the state is. */
  readonly hrefOf: (view: Partial<View>) => string;
}

export interface StudioActions {
  /** @param moving names a slider that is being moved: all its values are one step back */
  setPolicy(policy: PolicyState, moving?: string): void;
  /** The slider was let go. */
  settle(): void;
  setView(view: Partial<View>): void;
  setPercent(percent: number): void;
  /** A destination's key; undefined closes its sheet. */
  setDestination(key: string | undefined): void;
  /** Holds every later plan against this one. */
  pin(): void;
  unpin(): void;
  reset(): void;
  undo(): void;
  redo(): void;
  open(source: OpenRequest['source']): void;
  openWorld(): void;
  /** What was opened has been looked at. */
  closeOutcome(): void;
  forgetIgnored(): void;
  download(): void;
}

/**
 * @param search the address's query as the page was asked for, the same on the server and in the browser
 * @param worldUrl where the reference world lies
 * @param onZip receives scenario and plan, packed
 */
export function useStudio(search: string, worldUrl: string, onZip: (zip: Uint8Array) => void): Studio {
  const [first] = useState(() => parseStudio(search));
  const [changes, setChanges] = useState<Changes>(() =>
    begin({ policy: first.state.policy, baseline: first.state.baseline }),
  );
  const written = changes.present;
  const [view, setView] = useState(first.state.view);
  const [ignored, setIgnored] = useState(first.ignored);
  const [session, tell] = useReducer(sessionAfter, FIRST_SESSION);
  const [openOutcome, setOpenOutcome] = useState<OpenOutcome>();
  const [isOpening, setOpening] = useState(true);
  const [isFromDisk, setFromDisk] = useState(false);
  const [explained, setExplained] = useState<Explained>();
  const [percent, setPercent] = useState(FIRST_PERCENT);
  const [isPacking, setPacking] = useState(false);
  const planner = useRef<PlannerClient>(undefined);
  const asked = useRef({ run: 0, open: 0, destination: 0, world: 0, fromDisk: false });
  const handZip = useRef(onZip);
  handZip.current = onZip;

  const openWorld = useCallback(() => {
    setOpening(true);
    fetch(worldUrl)
      .then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.arrayBuffer();
      })
      .then((buffer) => {
        asked.current.world = ++asked.current.open;
        const source = { kind: 'zip', bytes: new Uint8Array(buffer) } as const;
        planner.current?.ask({ kind: 'open', request: asked.current.open, source });
      })
      .catch((error: unknown) => {
        setOpening(false);
        tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      });
  }, [worldUrl]);

  useEffect(() => {
    const onAnswer = (answer: FromWorker) => {
      if (answer.kind === 'opened') {
        if (answer.request !== asked.current.open) return;
        const isWorld = answer.request === asked.current.world;
        setOpening(false);
        const { outcome } = answer;
        if (!isWorld) setOpenOutcome(outcome);
        if (outcome.kind === 'read' && outcome.scenario?.ok) {
          setFromDisk(!isWorld);
          setExplained(undefined);
          if (!isWorld || asked.current.fromDisk) setChanges(begin({ policy: UNCHANGED, baseline: APART }));
          asked.current.fromDisk = !isWorld;
        }
      }
      if (answer.kind === 'destination' && answer.request === asked.current.destination) setExplained(answer);
      if (answer.kind === 'downloaded') {
        setPacking(false);
        handZip.current(answer.zip);
      }
      // Drawing a plan may wait for a key or a click, never the other way round.
      startTransition(() => tell({ kind: 'answered', answer }));
    };
    const client = startPlanner(onAnswer, (reason) => tell({ kind: 'failed', reason }));
    planner.current = client;
    openWorld();
    return () => client.close();
  }, [openWorld]);

  const { opened } = session;
  const policy = useMemo(() => suited(opened, written.policy), [opened, written.policy]);
  const baseline = useMemo(() => suited(opened, written.baseline), [opened, written.baseline]);
  useEffect(() => {
    if (opened === undefined) return;
    const run = ++asked.current.run;
    tell({ kind: 'asked', run, asked: { policy: policy.state, baseline: baseline.state } });
    planner.current?.ask({ kind: 'plan', run, policy: policy.state, baseline: baseline.state });
  }, [opened, policy.state, baseline.state]);

  const shownWeeks = session.shown === session.run ? session.policy?.weeks : undefined;
  useEffect(() => {
    const row = opened?.destinations.findIndex(({ key }) => key === view.destination) ?? -1;
    const request = ++asked.current.destination;
    if (row === -1 || shownWeeks === undefined) {
      if (row === -1) setExplained(undefined);
      return;
    }
    planner.current?.ask({ kind: 'destination', request, destination: row, percent });
  }, [opened, view.destination, percent, shownWeeks]);

  const query = formatStudio({ ...written, view });
  const lastWritten = useRef(query);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { search: now, pathname } = window.location;
      const next = withOthers(now, query);
      lastWritten.current = query;
      if (now.slice(1) !== next)
        window.history.replaceState(window.history.state, '', next === '' ? pathname : `?${next}`);
    }, ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query]);

  // An address that was not written here was followed: a link, or the browser's way back.
  useEffect(() => {
    const { state, ignored: passedOver } = parseStudio(search);
    const followed = formatStudio(state);
    if (followed === lastWritten.current) return;
    lastWritten.current = followed;
    setChanges((now) => change(now, { policy: state.policy, baseline: state.baseline }));
    setView(state.view);
    setIgnored(passedOver);
  }, [search]);

  const actions = useMemo((): StudioActions => {
    const go = (next: (now: Planned) => Partial<Planned>, moving?: string) =>
      setChanges((now) => change(now, { ...now.present, ...next(now.present) }, moving));
    return {
      setPolicy: (next, moving) => go(() => ({ policy: next }), moving),
      settle: () => setChanges(settle),
      setView: (next) => setView((now) => ({ ...now, ...next })),
      setPercent,
      setDestination: (key) =>
        setView(({ destination: _, ...rest }) => (key === undefined ? rest : { ...rest, destination: key })),
      pin: () => go((now) => ({ baseline: now.policy })),
      unpin: () => go(() => ({ baseline: APART })),
      reset: () => go(() => ({ policy: UNCHANGED, baseline: APART })),
      undo: () => setChanges(undo),
      redo: () => setChanges(redo),
      open: (source) => {
        setOpening(true);
        setOpenOutcome(undefined);
        planner.current?.ask({ kind: 'open', request: ++asked.current.open, source });
      },
      openWorld,
      closeOutcome: () => setOpenOutcome(undefined),
      forgetIgnored: () => setIgnored([]),
      download: () => {
        setPacking(true);
        planner.current?.ask({ kind: 'download', request: 0 });
      },
    };
  }, [openWorld]);

  const hrefOf = useCallback(
    (next: Partial<View>) =>
      `?${withOthers(search, formatStudio({ ...written, view: { ...view, ...next } }))}`,
    [search, written, view],
  );

  return {
    session,
    policy: policy.state,
    baseline: baseline.state,
    isPinned: written.baseline !== APART,
    view,
    ignored: [...ignored, ...policy.unknown, ...baseline.unknown],
    canUndo: changes.past.length > 0,
    canRedo: changes.future.length > 0,
    ...(openOutcome === undefined ? {} : { openOutcome }),
    isOpening,
    isFromDisk,
    ...(explained === undefined ? {} : { explained }),
    percent,
    isPacking,
    actions,
    hrefOf,
  };
}

/** What of a policy the scenario has; all of it as long as there is none. */
function suited(opened: Opened | undefined, state: PolicyState): Suited {
  return opened === undefined ? { state, unknown: [] } : suitedTo(opened.rules, state);
}
