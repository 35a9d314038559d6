import type { Application } from '../application.ts';

/** Seconds that the rest of a body may take once its request was answered. */
const LONGEST_REST = 5;

/**
 * Cuts the line to whoever still sends the body of a request that was answered. Not at once: a connection that is
 * closed with bytes unread loses the answer on its way.
 *
 * @param seconds that a request may take
 */
export function cutUnfinishedBodies(app: Application, seconds: number): void {
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete !== false) return;
    const cut = setTimeout(() => raw.socket.destroy(), 1_000 * Math.min(LONGEST_REST, seconds));
    const forget = () => clearTimeout(cut);
    raw.once('end', forget).once('close', forget);
  });
}
