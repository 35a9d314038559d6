import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { DIGITS_FIELD } from '../../../language/digits-of.ts';
import type { ChangeState } from '../figures/figure-props.ts';
import { formatObservatory, type ObservatoryState, parseObservatory } from './observatory-address.ts';

/** The state that the address says, and the way to change it: the address is where it lives. */
export function useObservatoryState(): readonly [ObservatoryState, ChangeState] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const state = useMemo(() => parseObservatory(new URLSearchParams(search)), [search]);
  const latest = useRef({ state, search, path, navigate });
  latest.current = { state, search, path, navigate };
  const change = useCallback<ChangeState>((changes, how = 'push') => {
    const { state: from, search: old, path: here, navigate: go } = latest.current;
    const query = formatObservatory({ ...from, ...changes });
    const digits = new URLSearchParams(old).get(DIGITS_FIELD);
    if (digits !== null) query.set(DIGITS_FIELD, digits);
    go(query.size === 0 ? here : `${here}?${query}`, { replace: how === 'replace' });
  }, []);
  return [state, change];
}
