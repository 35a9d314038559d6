/**
 * Whether somebody has signed in on this browser, and for which party they act: said to it alone, so that pages that
 * need nobody ask nothing. The visit itself is a cookie that no script reads.
 */
const HERE = 'sahakarya-visit';
const ACTS_FOR = 'sahakarya-acts-for';

/** Browsers that keep nothing refuse to be asked. */
export function store(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

export function isSomebodyHere(): boolean {
  return store()?.getItem(HERE) === 'true';
}

/** Who hears that somebody has come or gone, in this page. */
const heard = new Set<() => void>();

/** @returns what ends the hearing */
export function onVisits(hear: () => void): () => void {
  heard.add(hear);
  return () => heard.delete(hear);
}

export function noteVisit(): void {
  store()?.setItem(HERE, 'true');
  for (const hear of heard) hear();
}

export function forgetVisit(): void {
  store()?.removeItem(HERE);
  store()?.removeItem(ACTS_FOR);
  for (const hear of heard) hear();
}

export function actsFor(): string | undefined {
  return store()?.getItem(ACTS_FOR) ?? undefined;
}

export function noteActsFor(party: string): void {
  store()?.setItem(ACTS_FOR, party);
}
