import { useCallback, useEffect, useState } from 'react';
import type { EditedCell } from '../../../planning/worker/edited-cell.ts';
import type { FromWorker, OpenOutcome } from '../../../planning/worker/messages.ts';
import type { PlannerClient } from '../../../planning/worker/planner-client.ts';
import type { Chosen } from '../files/read-chosen.ts';
import { FIRST_WORLD, type WorldName } from '../world/worlds.ts';
import { heardOf } from './heard-of.ts';
import { forgetKept, keep } from './kept-scenario.ts';
import { useRequests } from './use-requests.ts';

export interface Opening {
  readonly isOpening: boolean;
  /** The scenario is the reader's own: an address can't hold it. */
  readonly isFromDisk: boolean;
  /** Whether this browser keeps it for a reload; undefined while that isn't known. */
  readonly isKept: boolean | undefined;
  /** The reader had it taken out of this browser. */
  readonly isForgotten: boolean;
  /** Name of a scenario that the address asks for and this browser doesn't have: the world stands in its place. */
  readonly lost: string | undefined;
  /** What was opened last, its faults or the verdict on its plan; undefined when it was looked at. */
  readonly outcome: OpenOutcome | undefined;
  /** What that is of came in the sheets of a workbook. */
  readonly isWorkbook: boolean;
  /** These stay the same as long as the page is there. */
  readonly open: (reading: Promise<Chosen>) => void;
  /** What was chosen last, once more: tables as a spreadsheet saved them. */
  readonly openAsSaved: () => void;
  readonly edit: (cells: readonly EditedCell[], own: string) => void;
  readonly openWorld: (name?: WorldName) => void;
  /** Takes the kept scenario out of this browser; it stays open. */
  readonly forget: () => void;
  /** Opens what an address names: a scenario that is kept here, or the world. */
  readonly follow: (scenario: string | undefined) => void;
  readonly closeOutcome: () => void;
  readonly hear: (answer: FromWorker) => void;
}

interface OpeningOptions {
  readonly worldUrls: Readonly<Record<WorldName, string>>;
  /** The scenario that the first address names. */
  readonly wanted: string | undefined;
  readonly ask: PlannerClient['ask'];
  /** Called when a scenario is open, with its changed cells; `isOther`: not the one that the policy was made for. */
  readonly onScenario: (isOther: boolean, cells: readonly EditedCell[]) => void;
  /** Called where the world can't be had. */
  readonly onFailure: (reason: string) => void;
}

/** Opens what the address names at first, a reference world or a scenario kept here; then what the reader chooses. */
export function useOpening(options: OpeningOptions): Opening {
  const { worldUrls, ask, onScenario, onFailure } = options;
  const [wanted] = useState(options.wanted);
  const [outcome, setOutcome] = useState<OpenOutcome>();
  const [isOpening, setOpening] = useState(true);
  const [isFromDisk, setFromDisk] = useState(false);
  const [isKept, setKept] = useState<boolean>();
  const [isForgotten, setForgotten] = useState(false);
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
  const requests = useRequests({ worldUrls, ask, onBegin, onLost: setLost, onFailure: fail });
  const { asked, world, follow, open, openAsSaved, edit } = requests;
  useEffect(() => follow(wanted), [follow, wanted]);
  const openWorld = useCallback((name: WorldName = FIRST_WORLD) => world(name, false), [world]);
  const forget = useCallback(() => {
    void forgetKept().then(() => {
      setKept(false);
      setForgotten(true);
    });
  }, []);
  const [isWorkbook, setWorkbook] = useState(false);
  const closeOutcome = useCallback(() => setOutcome(undefined), []);

  const hear = (answer: FromWorker) => {
    const heard = heardOf(answer, asked.current);
    if (heard === undefined) return;
    setOpening(false);
    if (heard.outcome !== undefined) setOutcome(heard.outcome);
    setWorkbook(/\.xlsx$/i.test(asked.current.own ?? ''));
    if (heard.failure !== undefined) onFailure(heard.failure);
    if (heard.isGone === true) {
      setLost(asked.current.scenario);
      world(FIRST_WORLD, false);
    }
    if (heard.scenario === undefined) return;
    const { isFromDisk: isOwn, isOther, cells } = heard.scenario;
    setFromDisk(isOwn);
    setKept(undefined);
    setForgotten(false);
    if (isOwn) setLost(undefined);
    if (heard.keep !== undefined) void keep(heard.keep).then(setKept);
    if (heard.isWorldAgain === true) void forgetKept();
    onScenario(isOther, cells);
  };
  const state = { isOpening, isFromDisk, isKept, isForgotten, lost, outcome, isWorkbook };
  return { ...state, open, openAsSaved, edit, openWorld, forget, follow, closeOutcome, hear };
}
