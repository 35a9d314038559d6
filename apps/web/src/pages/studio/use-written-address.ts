import { useEffect, useRef } from 'react';
import { formatStudio, parseStudio, type StudioState, withOthers } from './address/studio-address.ts';

/** Between the last change and the moment at which the address is written. */
const ADDRESS_AFTER_MS = 250;

/**
 * Keeps the address that of the state, and follows one that was not written here: a link, or the browser's way back.
 *
 * @param search the query that the page is asked for
 * @param onFollowed called with the state of an address that was followed; `ignored` are names it did not understand
 */
export function useWrittenAddress(
  search: string,
  state: StudioState,
  onFollowed: (state: StudioState, ignored: readonly string[]) => void,
): void {
  const query = formatStudio(state);
  const lastWritten = useRef(query);
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = addressToWrite(window.location, query);
      lastWritten.current = query;
      if (next !== undefined) window.history.replaceState(window.history.state, '', next);
    }, ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query]);

  const followed = useRef(onFollowed);
  followed.current = onFollowed;
  useEffect(() => {
    const { state: asked, ignored } = parseStudio(search);
    const written = formatStudio(asked);
    if (written === lastWritten.current) return;
    lastWritten.current = written;
    followed.current(asked, ignored);
  }, [search]);
}

/** The address that says a state, with what it says beside it; undefined where it stands there already. */
export function addressToWrite(
  { search, pathname }: Pick<Location, 'search' | 'pathname'>,
  query: string,
): string | undefined {
  const next = withOthers(search, query);
  if (search.slice(1) === next) return undefined;
  return next === '' ? pathname : `?${next}`;
}
