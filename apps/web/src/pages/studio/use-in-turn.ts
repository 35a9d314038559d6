import { startTransition, useEffect, useState } from 'react';

/**
 * A value for each of several parts of a page, which take it over one after the other, the first first: each is drawn
 * and painted before the next begins, so that a key or a click never waits for all of them.
 *
 * @param value a new one only when something has to be drawn anew
 * @returns undefined for a part whose first turn has not come: only the first is drawn at once
 */
export function useInTurn<Value>(value: Value, parts: number): readonly (Value | undefined)[] {
  const [shown, setShown] = useState<readonly (Value | undefined)[]>(() => [
    value,
    ...Array.from({ length: parts - 1 }, () => undefined),
  ]);
  useEffect(() => {
    if (afterNextTurn(shown, value) === undefined) return undefined;
    // By what is shown then: a turn that was taken and not yet drawn is not taken back.
    const timer = setTimeout(() =>
      startTransition(() => setShown((now) => afterNextTurn(now, value) ?? now)),
    );
    return () => clearTimeout(timer);
  }, [value, shown]);
  return shown;
}

/** The first part that has another value takes this one; undefined when all have it. */
export function afterNextTurn<Value>(shown: readonly Value[], value: Value): readonly Value[] | undefined {
  const next = shown.findIndex((one) => one !== value);
  return next === -1 ? undefined : shown.with(next, value);
}
