import type { FromWorker, ToWorker } from './messages.ts';

/** The page's end of the worker. */
export interface PlannerClient {
  ask(message: ToWorker, transfer?: Transferable[]): void;
  close(): void;
}

/**
 * Starts the planner in a thread of its own.
 *
 * @param onAnswer called for every answer, in order
 * @param onFailure called when the worker itself can't go on, or can't be loaded
 */
export function startPlanner(
  onAnswer: (message: FromWorker) => void,
  onFailure: (reason: string) => void,
): PlannerClient {
  const worker = new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onAnswer(data);
  // Of a script that did not arrive, browsers say nothing.
  worker.onerror = ({ message }: Partial<ErrorEvent>) => onFailure(message ?? 'planner-worker');
  return {
    ask: (message, transfer = []) => worker.postMessage(message, transfer),
    close: () => worker.terminate(),
  };
}
