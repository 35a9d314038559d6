import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchFile } from '../../data/fetch-file.ts';
import type { FromWorker, OpenOutcome, OpenRequest } from '../../planning/worker/messages.ts';
import type { PlannerClient } from '../../planning/worker/planner-client.ts';

export interface Opening {
  readonly isOpening: boolean;
  /** The scenario came from the reader's disk: an address can't say which. */
  readonly isFromDisk: boolean;
  /** What was opened last, its faults or the verdict on its plan; undefined when it was looked at. */
  readonly outcome: OpenOutcome | undefined;
  /** These stay the same as long as the page is there. */
  readonly open: (source: OpenRequest['source']) => void;
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
  const asked = useRef({ open: 0, world: 0, fromDisk: false });

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
    (source: OpenRequest['source']) => {
      setOpening(true);
      setOutcome(undefined);
      ask({ kind: 'open', request: ++asked.current.open, source });
    },
    [ask],
  );
  const closeOutcome = useCallback(() => setOutcome(undefined), []);

  const hear = (answer: FromWorker) => {
    if (answer.kind !== 'opened' || answer.request !== asked.current.open) return;
    const isWorld = answer.request === asked.current.world;
    setOpening(false);
    if (!isWorld) setOutcome(answer.outcome);
    else if (answer.outcome.kind === 'unreadable') onFailure(answer.outcome.problem);
    if (answer.outcome.kind !== 'read' || answer.outcome.scenario?.ok !== true) return;
    setFromDisk(!isWorld);
    onScenario(!isWorld || asked.current.fromDisk);
    asked.current.fromDisk = !isWorld;
  };
  return { isOpening, isFromDisk, outcome, open, openWorld, closeOutcome, hear };
}

async function fetchWorld(url: string): Promise<Uint8Array> {
  const answer = await fetchFile(url);
  return new Uint8Array(await answer.arrayBuffer());
}
