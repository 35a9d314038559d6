import type { Application } from './application.ts';

const HOUR = 3_600_000;

/**
 * Does something every hour as long as a server listens; several of them on a database leave to each other what one has
 * in hand. What fails is logged, and tried again an hour later.
 *
 * @param failure what the log line of a failure has
 */
export function hourly(
  app: Application,
  failure: { readonly event: string },
  work: () => Promise<unknown>,
): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', async () => {
    timer = setInterval(() => {
      work().catch((error: unknown) => {
        app.log.warn({ ...failure, err: error }, 'is tried again in an hour');
      });
    }, HOUR).unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
