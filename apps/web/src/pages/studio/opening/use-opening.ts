import { useCallback, useEffect, useState } from 'react';
import type { EditedCell, FromWorker, OpenOutcome } from '../../../planning/worker/messages.ts';
import type { PlannerClient } from '../../../planning/worker/planner-client.ts';
import type { Chosen } from '../files/read-chosen.ts';
import { heardOf } from './heard-of.ts';
import { keep } from './kept-scenario.ts';
import { useRequests } from './use-requests.ts';

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
  /** What was chosen last, once more: tables as a spreadsheet saved them. */
  readonly openAsSaved: () => void;
  readonly edit: (cell: EditedCell, own: string) => void;
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

/** Opens what the address names at first, the reference world or a scenario kept here; then what the reader chooses. */
export function useOpening(options: OpeningOptions): Opening {
  const { worldUrl, ask, onScenario, onFailure } = options;
  const [wanted] = useState(options.wanted);
  const [outcome, setOutcome] = useState<OpenOutcome>();
  const [isOpening, setOpening] = useState(true);
  const [isFromDisk, setFromDisk] = useState(false);
  const [isKept, setKept] = useState<boolean>();
  const [lost, setLost] = useState<string>();
  const onBegin = useCallback(() => {
    setOpening(true);
    setOutcome(undefined);
  }, []);
  const fail = useCallback(
    (reason: string) => {
      setOpening(false);
      onFailure(reason);
    },
    [onFailure],
  );
  const requests = useRequests({ worldUrl, ask, onBegin, onLost: setLost, onFailure: fail });
  const { asked, world, follow, open, openAsSaved, edit } = requests;
  useEffect(() => follow(wanted), [follow, wanted]);
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
    const { isFromDisk: isOwn, isOther } = heard.scenario;
    setFromDisk(isOwn);
    setKept(undefined);
    if (isOwn) setLost(undefined);
    if (heard.keep !== undefined) void keep(heard.keep).then(setKept);
    onScenario(isOther);
  };
  const state = { isOpening, isFromDisk, isKept, lost, outcome };
  return { ...state, open, openAsSaved, edit, openWorld, follow, closeOutcome, hear };
}
