import { useEffect, useRef, useState } from 'react';
import type { WeekSliderProps } from './slider-state.ts';

/** Pace of playing, ms for a week (figures/README.md#numbers). */
const PACE = 250;

export interface Playing {
  readonly isPlaying: boolean;
  /** The button was pressed. */
  readonly press: () => void;
  readonly stop: () => void;
}

/** Plays the days from the one that is shown to the last, one after the other. */
export function usePlaying(props: Pick<WeekSliderProps, 'days' | 'day' | 'onDay' | 'onRest'>): Playing {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const { days, day, onDay, onRest } = latest.current;
      const next = days[placeOf(day, days) + 1];
      if (next !== undefined) return onDay(next);
      setPlaying(false);
      const end = days.at(-1);
      if (end !== undefined) onRest?.(end);
    }, PACE);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return {
    isPlaying,
    press: () => {
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const { shows, rests, plays } = afterPress(props, isPlaying, isStill);
      if (shows !== undefined) props.onDay(shows);
      if (rests !== undefined) props.onRest?.(rests);
      setPlaying(plays);
    },
    stop: () => setPlaying(false),
  };
}

/** The place of a day among the days; the first for one that is none of them. */
export function placeOf(day: string, days: readonly string[]): number {
  return Math.max(0, days.indexOf(day));
}

/** What a press of the button does: the day that is shown next, the day that it comes to rest on, whether it plays. */
export interface Press {
  readonly shows?: string | undefined;
  readonly rests?: string | undefined;
  readonly plays: boolean;
}

/** @param isStill under reduced motion nothing plays by itself: the button takes one step */
export function afterPress(
  { days, day }: Pick<WeekSliderProps, 'days' | 'day'>,
  isPlaying: boolean,
  isStill: boolean,
): Press {
  if (isPlaying) return { rests: day, plays: false };
  const at = placeOf(day, days);
  const isAtEnd = at === days.length - 1;
  if (isStill) {
    const next = days[isAtEnd ? 0 : at + 1];
    return { shows: next, rests: next, plays: false };
  }
  return { shows: isAtEnd ? days[0] : undefined, plays: true };
}
