/**
 * Who has signed in on this browser, by their id, and for which party they act: said to it alone, so that pages that
 * need nobody ask nothing, and each page of it learns when somebody goes or comes at another one. The visit itself is
 * a cookie that no script reads.
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
  return (store()?.getItem(HERE) ?? null) !== null;
}

/** Who hears that somebody has come or gone at this page. */
const heard = new Set<() => void>();

export function noteVisit(person: string): void {
  store()?.setItem(HERE, person);
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

/**
 * Tells when somebody has gone or come at another page of this browser. A page that was put away whole and is shown
 * again is told nothing of what was in between, and counts as one where that may be.
 *
 * @returns what ends it
 */
export function onVisitElsewhere(tell: () => void): () => void {
  // Without a name all that was kept has been cleared.
  const stored = ({ key }: StorageEvent) => (key === HERE || key === null) && tell();
  const shown = ({ persisted }: PageTransitionEvent) => persisted && tell();
  window.addEventListener('storage', stored);
  window.addEventListener('pageshow', shown);
  return () => {
    window.removeEventListener('storage', stored);
    window.removeEventListener('pageshow', shown);
  };
}

/**
 * Tells when somebody has come or gone, here or at another page.
 *
 * @returns what ends it
 */
export function onVisit(tell: () => void): () => void {
  heard.add(tell);
  const end = onVisitElsewhere(tell);
  return () => {
    heard.delete(tell);
    end();
  };
}
