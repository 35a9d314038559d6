import { type KeyboardEvent, type PointerEvent, useState } from 'react';

export interface PointerDay {
  /** Position of the day that is pointed at; undefined while none is. */
  readonly at: number | undefined;
  /** For the element whose width is the time axis. */
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent<Element>) => void;
    readonly onPointerDown: (event: PointerEvent<Element>) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Weeks that Page Up and Page Down pass over. */
const LEAP = 4;

/** Which day the pointer or the arrow keys are at: the nearest to the pointer; `x` are the days' places in per cent. */
export function usePointerDay(x: readonly number[]): PointerDay {
  const [at, setAt] = useState<number>();
  const last = x.length - 1;
  const point = (event: PointerEvent<Element>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(nearestTo(x, (100 * (event.clientX - box.left)) / Math.max(1, box.width)));
  };
  return {
    at: at === undefined ? undefined : Math.min(at, last),
    handlers: {
      onPointerMove: point,
      onPointerDown: point,
      onPointerLeave: () => setAt(undefined),
      onFocus: () => setAt((now) => now ?? last),
      onBlur: () => setAt(undefined),
      onKeyDown: (event) => {
        const next = dayAfterKey(event.key, at ?? last, last);
        if (next === undefined) return;
        event.preventDefault();
        setAt(next);
      },
    },
  };
}

/** The nearest of rising places. */
export function nearestTo(x: readonly number[], percent: number): number {
  let nearest = 0;
  for (const [at, place] of x.entries()) {
    if (Math.abs(place - percent) < Math.abs((x[nearest] ?? 0) - percent)) nearest = at;
  }
  return nearest;
}

/** Time runs left to right in every language, and so do the keys. */
export function dayAfterKey(key: string, at: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: LEAP,
    PageDown: -LEAP,
    Home: -last,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(last, at + step));
}
