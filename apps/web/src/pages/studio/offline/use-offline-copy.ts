import { useEffect } from 'react';
import offlineWorkerUrl from './offline-worker.ts?worker&url';

/** After the first plan, so that nothing that the reader waits for waits behind it. */
const AFTER_MS = 400;

/**
 * Keeps a copy of the studio on this device, so that it works without a line: the page, and what it has loaded.
 *
 * @param isReady the first plan is there, so all that the studio needs has been loaded
 */
export function useOfflineCopy(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || !('serviceWorker' in navigator)) return undefined;
    const timer = setTimeout(() => {
      // Without a copy the studio works all the same as long as there is a line.
      keepCopy().catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
}

async function keepCopy(): Promise<void> {
  await navigator.serviceWorker.register(offlineWorkerUrl, { scope: '/', type: 'module' });
  const { active } = await navigator.serviceWorker.ready;
  const { origin, pathname } = window.location;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name.split('#')[0] ?? name)
    .filter((name) => name.startsWith(`${origin}/assets/`));
  active?.postMessage({ kind: 'keep', page: pathname, assets: [...new Set(loaded)] });
}
