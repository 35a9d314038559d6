import { useState } from 'react';
import { type Failure, failureOf, toReadError } from '../../data/api.ts';
import type { Entry, History } from './entry.ts';

export interface Older {
  readonly entries: readonly Entry[];
  /** Undefined: there are none. */
  readonly ask: (() => Promise<void>) | undefined;
  readonly isAsking: boolean;
  readonly failure: Failure | undefined;
}

/** Older parts of a history, asked for one after the other. */
export function useOlder(
  newest: History | undefined,
  askOlder: (before: number) => Promise<{ readonly data: History }>,
): Older {
  const [parts, setParts] = useState<readonly History[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const next = (parts.at(-1) ?? newest)?.next ?? undefined;
  const ask = async (before: number) => {
    setAsking(true);
    setFailure(undefined);
    try {
      const { data } = await askOlder(before).catch(toReadError);
      setParts((now) => [...now, data]);
    } catch (error) {
      setFailure(failureOf(error instanceof Error ? error : new Error()));
    } finally {
      setAsking(false);
    }
  };
  return {
    entries: parts.flatMap(({ entries }): readonly Entry[] => entries),
    ask: next === undefined ? undefined : () => ask(next),
    isAsking,
    failure,
  };
}
