import { useEffect } from 'react';
import { useTitled } from './page-head.tsx';

/** Names the tab by what its page has found; whoever signs out leaves the page's own name there. */
export function useTabTitle(title: string): void {
  const titled = useTitled()(title);
  useEffect(() => {
    const before = document.title;
    document.title = titled;
    return () => {
      document.title = before;
    };
  }, [titled]);
}
