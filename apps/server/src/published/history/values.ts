import type { HistoryValue } from '@sahakarya/contract';
import type { Instant } from '@sahakarya/vocabulary';

export function codes(all: readonly string[]): HistoryValue {
  return { type: 'codes', codes: [...all] };
}

export function moment(at: Instant): HistoryValue {
  return { type: 'instant', at: new Date(at).toISOString() };
}

/** What is not so, stands nowhere. */
export function yes(is: boolean): HistoryValue | undefined {
  return is ? { type: 'yes' } : undefined;
}
