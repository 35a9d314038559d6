import type { Observatory } from '@sahakarya/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Failure, prefetch, useApi } from '../../data/api.ts';
import type { ObservatoryState } from './address/observatory-address.ts';
import { readDay, readGroups, readWeeks } from './observatory-reads.ts';
import { type Picture, pictureOf, pictureOfWeek } from './picture/picture.ts';
import { weeksBetween } from './picture/weeks.ts';

export type Latest = Observatory['latest'];

export interface ShownPicture {
  /** Undefined until the first one is there. */
  readonly picture: Picture | undefined;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
  /** The newest figures that are here. */
  readonly latest: Latest | undefined;
  /** The days of the slider. */
  readonly days: readonly string[];
  /** Where the slider stands: ahead of the picture while that is on its way. */
  readonly day: string;
  /** Shows a day without changing the address, as long as the slider moves. */
  readonly play: (day: string) => void;
  /** The slider has come to rest on a day, which the address will say. */
  readonly rest: (day: string) => void;
  /** Loads all weeks, before they are needed. */
  readonly prepare: () => void;
}

/**
 * The picture of the day in the address, or of the week that the slider stands at while it moves.
 *
 * @param read of the day, where the page opens on another one than the first page does
 * @param newest day that the slider reaches, where it is another than that of which there are figures enough
 */
export function usePicture(state: ObservatoryState, read = readDay(state), newest?: string): ShownPicture {
  const client = useQueryClient();
  const [slider, setSlider] = useState<{ readonly day: string; readonly moves: boolean }>();
  const [prepared, setPrepared] = useState(false);
  const day = useApi(read);
  const weeks = useApi(prepared ? readWeeks(state) : undefined);
  const groups = useApi(prepared ? readGroups(state) : undefined);
  const shown = state.day ?? day.data?.indicators.day ?? '';
  // At rest it counts only as long as the address says the same day: going back in the history leaves it behind.
  const ahead = slider !== undefined && (slider.moves || slider.day === shown) ? slider.day : undefined;
  const rested = useMemo(
    () => (day.data === undefined ? undefined : pictureOf(day.data, state.measure)),
    [day.data, state.measure],
  );
  const moving = useMemo(() => {
    if (ahead === undefined || rested === undefined || rested.day === ahead) return undefined;
    if (weeks.data === undefined || groups.data === undefined || groups.isOld) return undefined;
    if (!areAlike(rested, weeks.data.data)) return undefined;
    return pictureOfWeek(ahead, weeks.data.data, groups.data.rows, rested);
  }, [ahead, rested, weeks.data, groups.data, groups.isOld]);
  const first = day.data?.first_day ?? shown;
  const last = newest ?? day.data?.latest.day ?? shown;
  const days = useMemo(() => weeksBetween(first, last, shown), [first, last, shown]);
  return {
    picture: moving ?? rested,
    busy: day.isOld && moving === undefined,
    failure: day.failure,
    retry: day.retry,
    latest: day.data?.latest,
    days,
    day: ahead ?? shown,
    play: (week) => {
      setPrepared(true);
      setSlider({ day: week, moves: true });
    },
    rest: (week) => setSlider({ day: week, moves: false }),
    prepare: () => {
      prefetch(client, readWeeks(state));
      prefetch(client, readGroups(state));
    },
  };
}

/** Weeks that are kept because the next ones are on their way, or lost, may be of another measure or reading. */
export function areAlike(
  one: Pick<Picture, 'reading' | 'measure'>,
  other: Pick<Picture, 'reading' | 'measure'>,
): boolean {
  return one.reading === other.reading && one.measure === other.measure;
}
