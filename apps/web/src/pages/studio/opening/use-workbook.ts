import { useCallback, useMemo, useState } from 'react';

/** What is to be said of the workbook that was asked for last. */
export interface WorkbookState {
  readonly state: 'none' | 'writing' | 'failed';
  /** From now on one is being written; the same as long as the page is there. */
  readonly begin: () => void;
  /** One is being written until this is done or fails; the same as long as the page is there. */
  readonly follow: (writing: Promise<void>) => void;
}

/** Workbooks take seconds where they have many rows: that one is being written is said, and that it failed. */
export function useWorkbook(): WorkbookState {
  const [state, setState] = useState<WorkbookState['state']>('none');
  const begin = useCallback(() => setState('writing'), []);
  const follow = useCallback((writing: Promise<void>) => {
    setState('writing');
    writing.then(
      () => setState('none'),
      () => setState('failed'),
    );
  }, []);
  return useMemo(() => ({ state, begin, follow }), [state, begin, follow]);
}
