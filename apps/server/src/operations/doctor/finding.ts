import { OperationFault } from '../../platform/operation-fault.ts';

/** What an examination of the machine found: `good`; `note`: worth knowing; `bad`: to be mended. */
export interface Finding {
  readonly about: string;
  readonly verdict: 'good' | 'note' | 'bad';
  readonly says: string;
  /** What to do, as a sentence without its end; for what isn't good. */
  readonly mend?: string;
}

export const good = (about: string, says: string): Finding => ({ about, verdict: 'good', says });

export const note = (about: string, says: string, mend: string): Finding => ({
  about,
  verdict: 'note',
  says,
  mend,
});

export const bad = (about: string, says: string, mend: string): Finding => ({
  about,
  verdict: 'bad',
  says,
  mend,
});

/** What keeps the platform from running is told as it would tell it at its start; other errors are ours. */
export function badByFault(about: string, error: unknown): Finding {
  if (!(error instanceof OperationFault)) throw error;
  return bad(about, error.message, error.mend);
}
