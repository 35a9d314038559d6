/** Lets other work of the thread run: messages come in while it waits. */
export type Rest = (milliseconds: number) => Promise<void>;

/** A worker's way to rest. A timer of 0 ms waits for at least 4; a message does not. */
export function restOfThread(): Rest {
  const channel = new MessageChannel();
  let next: (() => void) | undefined;
  channel.port1.onmessage = () => next?.();
  return (milliseconds) =>
    new Promise((resolve) => {
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
