import type { ToWorker } from './messages.ts';
import { StudioWorker } from './studio-worker.ts';

const channel = new MessageChannel();
let next: (() => void) | undefined;
channel.port1.onmessage = () => next?.();

/** A timer of 0 ms waits for at least 4; a message does not. */
function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) setTimeout(resolve, milliseconds);
    else {
      const before = next;
      next = () => {
        before?.();
        next = undefined;
        resolve();
      };
      channel.port2.postMessage(0);
    }
  });
}

const studio = new StudioWorker((message, transfer) => self.postMessage(message, { transfer }), rest);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => void studio.handle(data);
