import { useCallback, useEffect, useRef, useState } from 'react';
import type { WeeksPicture } from '../../planning/pictures/pictures.ts';
import type { FromWorker } from '../../planning/worker/messages.ts';
import type { Opened } from '../../planning/worker/opened.ts';
import type { PlannerClient } from '../../planning/worker/planner-client.ts';

/** Per cent more of supply and capacity that are tried, until another is chosen. */
const FIRST_PERCENT = 10;

export type Explained = Extract<FromWorker, { kind: 'destination' }>;

export interface Explaining {
  readonly explained: Explained | undefined;
  /** More of supply and capacity that are tried. */
  readonly percent: number;
  readonly setPercent: (percent: number) => void;
  readonly hear: (answer: FromWorker) => void;
  readonly forget: () => void;
}

/**
 * What holds a destination back, asked for anew whenever the plan that is shown is another.
 *
 * @param key of the destination; undefined: none is looked at
 * @param weeks of the plan that is shown; undefined while a newer one is on its way
 */
export function useExplained(
  ask: PlannerClient['ask'],
  opened: Opened | undefined,
  key: string | undefined,
  weeks: WeeksPicture | undefined,
): Explaining {
  const [percent, setPercent] = useState(FIRST_PERCENT);
  const [explained, setExplained] = useState<Explained>();
  const asked = useRef(0);
  useEffect(() => {
    const destination = rowOf(opened, key);
    const request = ++asked.current;
    if (destination === undefined) setExplained(undefined);
    else if (weeks !== undefined) ask({ kind: 'destination', request, destination, percent });
  }, [ask, opened, key, percent, weeks]);
  const hear = (answer: FromWorker) => {
    if (answer.kind === 'destination' && answer.request === asked.current) setExplained(answer);
  };
  const forget = useCallback(() => setExplained(undefined), []);
  return { explained, percent, setPercent, hear, forget };
}

/** The row of a destination; undefined where none is looked at, or the scenario has no such. */
export function rowOf(
  opened: Pick<Opened, 'destinations'> | undefined,
  key: string | undefined,
): number | undefined {
  const row = opened?.destinations.findIndex((destination) => destination.key === key) ?? -1;
  return row === -1 ? undefined : row;
}
