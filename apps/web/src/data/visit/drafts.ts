import { store } from './visit-hint.ts';

/**
 * What somebody has begun to write, kept in this browser alone until it is sent. Whoever signs out by hand leaves
 * nothing of it behind; a visit that is over by itself takes no words with it, until somebody else comes in.
 */
const DRAFT = 'sahakarya-draft/';

export function readDraft(name: string): string | undefined {
  return store()?.getItem(DRAFT + name) ?? undefined;
}

/** Undefined drops it. Where the browser has no room for it, the page alone has it. */
export function keepDraft(name: string, text: string | undefined): void {
  try {
    if (text === undefined) store()?.removeItem(DRAFT + name);
    else store()?.setItem(DRAFT + name, text);
  } catch {
    return;
  }
}

/** @param butOf whose drafts stay: the names of theirs begin with it */
export function dropDrafts(butOf?: string): void {
  const kept = store();
  const names = Array.from({ length: kept?.length ?? 0 }, (_, at) => kept?.key(at) ?? '');
  for (const name of names) {
    const isTheirs = butOf !== undefined && name.startsWith(`${DRAFT}${butOf}/`);
    if (name.startsWith(DRAFT) && !isTheirs) kept?.removeItem(name);
  }
}
