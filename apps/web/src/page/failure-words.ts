import type { Failure } from '../data/api.ts';

/** Failures with words of their own; the others are unforeseen. */
const KNOWN = [
  'unreachable',
  'unavailable',
  'busy',
  'too-slow',
  'too-many-requests',
  'not-found',
  'invalid-input',
] as const;

export type FailureWords = (typeof KNOWN)[number] | 'no-reports' | 'internal-error';

/** Where to go on after failures that stay however often they are asked anew; to the others, trying again may help. */
export const WAYS_ON: Readonly<
  Partial<Record<FailureWords, readonly { readonly to: string; readonly text: string }[]>>
> = {
  'no-reports': [
    { to: '/studio', text: 'gap.to-studio' },
    { to: '/help', text: 'shell.help' },
  ],
  'not-found': [{ to: '/', text: 'not-found.home' }],
  'invalid-input': [{ to: '/', text: 'not-found.home' }],
};

/** Which words tell of a failure: texts `problem.WORDS.title` and `problem.WORDS.says`. */
export function failureWords({ code, parameters }: Failure): FailureWords {
  if (code === 'not-found' && parameters.what === 'report') return 'no-reports';
  return KNOWN.find((known) => known === code) ?? 'internal-error';
}
