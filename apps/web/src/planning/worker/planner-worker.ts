import type { ToWorker } from './messages.ts';
import type { FromProver } from './prover-messages.ts';
import { restOfThread } from './rest.ts';
import { StudioWorker } from './studio-worker.ts';

const prover = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });

const studio = new StudioWorker(
  (message, transfer) => self.postMessage(message, { transfer }),
  (message) => prover.postMessage(message),
  restOfThread(),
);

prover.onmessage = ({ data }: MessageEvent<FromProver>) => studio.hear(data);
// Of a script that did not arrive, browsers say nothing.
prover.onerror = ({ message }: Partial<ErrorEvent>) =>
  studio.hear({ kind: 'failed', reason: message ?? 'proof-worker' });

self.onmessage = ({ data }: MessageEvent<ToWorker>) => void studio.handle(data);
