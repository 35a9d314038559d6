import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchFile } from '../../data/fetch-file.ts';
import type { FromWorker, OpenOutcome } from '../../planning/worker/messages.ts';
import type { PlannerClient } from '../../planning/worker/planner-client.ts';
import type { Chosen } from './files/read-chosen.ts';

export interface Opening {
  readonly isOpening: boolean;
  /** The scenario came from the reader's disk: an address can't say which. */
  readonly isFromDisk: boolean;
  /** What was opened last, its faults or the verdict on its plan; undefined when it was looked at. */
  readonly outcome: OpenOutcome | undefined;
  /** These stay the same as long as the page is there. */
  readonly open: (chosen: Chosen) => void;
  readonly openWorld: () => void;
  readonly closeOutcome: () => void;
  readonly hear: (answer: FromWorker) => void;
}

/**
 * Opens the reference world at first, and what the reader chooses after it.
 *
 * @param onScenario called when a scenario is open; `isOther` when it isn't the one that the policy was made for
 * @param onFailure called where the world can't be had
 */
export function useOpening(
  worldUrl: string,
  ask: PlannerClient['ask'],
  onScenario: (isOther: boolean) => void,
  onFailure: (reason: string) => void,
): Opening {
  const [outcome, setOutcome] = useState<OpenOutcome>();
  const [isOpening, setOpening] = useState(true);
  const [isFromDisk, setFromDisk] = useState(false);
  const asked = useRef<Asked>({ open: 0, world: 0, isFromDisk: false });

  const openWorld = useCallback(() => {
    setOpening(true);
    fetchWorld(worldUrl).then(
      (bytes) => {
        asked.current.world = ++asked.current.open;
        ask({ kind: 'open', request: asked.current.open, source: { kind: 'zip', bytes } });
      },
      (error: unknown) => {
        setOpening(false);
        onFailure(error instanceof Error ? error.message : String(error));
      },
    );
  }, [worldUrl, ask, onFailure]);
  useEffect(openWorld, [openWorld]);

  const open = useCallback(
    ({ source, own }: Chosen) => {
      setOpening(true);
      setOutcome(undefined);
      ask({ kind: 'open', request: ++asked.current.open, source, own });
    },
    [ask],
  );
  const closeOutcome = useCallback(() => setOutcome(undefined), []);

  const hear = (answer: FromWorker) => {
    const heard = heardOf(answer, asked.current);
    if (heard === undefined) return;
    setOpening(false);
    if (heard.outcome !== undefined) setOutcome(heard.outcome);
    if (heard.failure !== undefined) onFailure(heard.failure);
    if (heard.scenario === undefined) return;
    setFromDisk(heard.scenario.isFromDisk);
    asked.current.isFromDisk = heard.scenario.isFromDisk;
    onScenario(heard.scenario.isOther);
  };
  return { isOpening, isFromDisk, outcome, open, openWorld, closeOutcome, hear };
}

/** What was asked to be opened, and what is open. */
interface Asked {
  /** The last request, and the last one that asked for the world. */
  open: number;
  world: number;
  isFromDisk: boolean;
}

/** What an answer says of what was opened. */
export interface Heard {
  /** To be shown to the reader, who chose it. */
  readonly outcome?: OpenOutcome;
  /** Why the world can't be had. */
  readonly failure?: string;
  /** A scenario is open now; `isOther` when it isn't the one that the policy was made for. */
  readonly scenario?: { readonly isFromDisk: boolean; readonly isOther: boolean };
}

/** Undefined for answers to anything but the last request to open something. */
export function heardOf(answer: FromWorker, asked: Readonly<Asked>): Heard | undefined {
  if (answer.kind !== 'opened' || answer.request !== asked.open) return undefined;
  const { outcome } = answer;
  const isFromDisk = answer.request !== asked.world;
  const isOpen = outcome.kind === 'read' && outcome.scenario?.ok === true;
  return {
    ...(isFromDisk ? { outcome } : {}),
    ...(!isFromDisk && outcome.kind === 'unreadable' ? { failure: outcome.problem } : {}),
    ...(isOpen ? { scenario: { isFromDisk, isOther: isFromDisk || asked.isFromDisk } } : {}),
  };
}

async function fetchWorld(url: string): Promise<Uint8Array> {
  const answer = await fetchFile(url);
  return new Uint8Array(await answer.arrayBuffer());
}
