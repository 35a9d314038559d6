import { useCallback, useEffect, useRef } from 'react';
import type { FromWorker } from '../../planning/worker/messages.ts';
import { type PlannerClient, startPlanner } from '../../planning/worker/planner-client.ts';

/**
 * The planner in its thread, as long as the page is there.
 *
 * @param onAnswer called for every answer, in order
 * @param onFailure called when the worker itself can't go on
 * @returns what asks it; the same as long as the page is there
 */
export function usePlannerWorker(
  onAnswer: (answer: FromWorker) => void,
  onFailure: (reason: string) => void,
): PlannerClient['ask'] {
  const hear = useRef({ onAnswer, onFailure });
  hear.current = { onAnswer, onFailure };
  const client = useRef<PlannerClient>(undefined);
  useEffect(() => {
    const started = startPlanner(
      (answer) => hear.current.onAnswer(answer),
      (reason) => hear.current.onFailure(reason),
    );
    client.current = started;
    return () => started.close();
  }, []);
  return useCallback((message, transfer) => client.current?.ask(message, transfer), []);
}
