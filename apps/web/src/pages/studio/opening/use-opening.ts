import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchFile } from '../../../data/fetch-file.ts';
import type { FromWorker, OpenOutcome } from '../../../planning/worker/messages.ts';
import type { PlannerClient } from '../../../planning/worker/planner-client.ts';
import type { Chosen } from '../files/read-chosen.ts';
import { type Asked, heardOf } from './heard-of.ts';
import { keep, readKept } from './kept-scenario.ts';

export interface Opening {
  readonly isOpening: boolean;
  /** The scenario is the reader's own: an address can't hold it. */
  readonly isFromDisk: boolean;
  /** Whether this browser keeps it for a reload; undefined while that isn't known. */
  readonly isKept: boolean | undefined;
  /** Name of a scenario that the address asks for and this browser doesn't have: the world stands in its place. */
  readonly lost: string | undefined;
  /** What was opened last, its faults or the verdict on its plan; undefined when it was looked at. */
  readonly outcome: OpenOutcome | undefined;
  /** These stay the same as long as the page is there. */
  readonly open: (chosen: Chosen) => void;
  readonly openWorld: () => void;
  /** Opens what an address names: a scenario that is kept here, or the world. */
  readonly follow: (scenario: string | undefined) => void;
  readonly closeOutcome: () => void;
  readonly hear: (answer: FromWorker) => void;
}

interface OpeningOptions {
  readonly worldUrl: string;
  /** The scenario that the first address names. */
  readonly wanted: string | undefined;
  readonly ask: PlannerClient['ask'];
  /** Called when a scenario is open; `isOther` when it isn't the one that the policy was made for. */
  readonly onScenario: (isOther: boolean) => void;
  /** Called where the world can't be had. */
  readonly onFailure: (reason: string) => void;
}

/** Opens what the address names at first: the reference world, or a scenario kept here; then what the reader chooses. */
export function useOpening(options: OpeningOptions): Opening {
  const { worldUrl, ask, onScenario, onFailure } = options;
  const [wanted] = useState(options.wanted);
  const [outcome, setOutcome] = useState<OpenOutcome>();
  const [isOpening, setOpening] = useState(true);
  const [isFromDisk, setFromDisk] = useState(false);
  const [isKept, setKept] = useState<boolean>();
  const [lost, setLost] = useState<string>();
  const asked = useRef<Asked>({ request: 0, what: 'world', fitsPolicy: true });

  const begin = useCallback((next: Omit<Asked, 'request'>) => {
    asked.current = { ...next, request: asked.current.request + 1 };
    setOpening(true);
    return asked.current.request;
  }, []);
  const world = useCallback(
    (fitsPolicy: boolean) => {
      const request = begin({ what: 'world', fitsPolicy });
      fetchWorld(worldUrl).then(
        (bytes) => {
          if (asked.current.request === request)
            ask({ kind: 'open', request, source: { kind: 'zip', bytes } }, [bytes.buffer]);
        },
        (error: unknown) => {
          setOpening(false);
          onFailure(error instanceof Error ? error.message : String(error));
        },
      );
    },
    [worldUrl, ask, onFailure, begin],
  );
  const follow = useCallback(
    (scenario: string | undefined) => {
      setLost(undefined);
      if (scenario === undefined) return world(true);
      const request = begin({ what: 'kept', scenario, fitsPolicy: true });
      void readKept().then((kept) => {
        if (asked.current.request !== request) return;
        if (kept?.name === scenario) {
          const { own, files } = kept;
          asked.current = { ...asked.current, own };
          ask({ kind: 'open', request, source: { kind: 'files', files }, own });
          return;
        }
        setLost(scenario);
        world(false);
      });
    },
    [ask, begin, world],
  );
  useEffect(() => follow(wanted), [follow, wanted]);

  const open = useCallback(
    ({ source, own }: Chosen) => {
      setOutcome(undefined);
      setLost(undefined);
      ask({ kind: 'open', request: begin({ what: 'chosen', own, fitsPolicy: false }), source, own });
    },
    [ask, begin],
  );
  const openWorld = useCallback(() => world(false), [world]);
  const closeOutcome = useCallback(() => setOutcome(undefined), []);

  const hear = (answer: FromWorker) => {
    const heard = heardOf(answer, asked.current);
    if (heard === undefined) return;
    setOpening(false);
    if (heard.outcome !== undefined) setOutcome(heard.outcome);
    if (heard.failure !== undefined) onFailure(heard.failure);
    if (heard.isGone === true) {
      setLost(asked.current.scenario);
      world(false);
    }
    if (heard.scenario === undefined) return;
    setFromDisk(heard.scenario.isFromDisk);
    setKept(undefined);
    if (heard.keep !== undefined) void keep(heard.keep).then(setKept);
    onScenario(heard.scenario.isOther);
  };
  return { isOpening, isFromDisk, isKept, lost, outcome, open, openWorld, follow, closeOutcome, hear };
}

async function fetchWorld(url: string): Promise<Uint8Array> {
  const answer = await fetchFile(url);
  return new Uint8Array(await answer.arrayBuffer());
}
