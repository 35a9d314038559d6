import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useNumbers } from '../language/reader.tsx';

function watch(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Without a line, what is shown is as old as it says. */
export function OfflineStrip() {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const client = useQueryClient();
  const isOnline = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  const newest = Math.max(
    0,
    ...client
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.dataUpdatedAt),
  );
  return (
    <div role="status">
      {!isOnline && (
        <p className="strip">
          {newest === 0
            ? _('shell.offline')
            : _('shell.offline.since', { time: numbers.time(new Date(newest)) })}
        </p>
      )}
    </div>
  );
}
