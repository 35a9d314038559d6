import { Prover } from './prover.ts';
import type { ToProver } from './prover-messages.ts';
import { restOfThread } from './rest.ts';

const prover = new Prover((message, transfer) => self.postMessage(message, { transfer }), restOfThread());

self.onmessage = ({ data }: MessageEvent<ToProver>) => void prover.handle(data);
