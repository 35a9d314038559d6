import { expect, it } from 'vitest';
import { Words } from '../parties/parties.ts';
import { MessageWords, TalkSubject } from './talks.ts';

it.each([
  ['a subject', TalkSubject],
  ['a message', MessageWords],
  ['what a party says', Words],
])('%s is read as it was written: no sign turns it around', (_, schema) => {
  const isTaken = (text: string) => schema.safeParse({ language: 'en', direction: 'ltr', text }).success;
  for (const turn of ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'])
    expect(isTaken(`${turn}000,003 doses`)).toBe(false);
  // Marks and isolates keep numbers whole within words of the other direction.
  for (const text of ['300,000 doses', 'نعم، \u2066300,000\u2069', 'लस\u200dीकरण'])
    expect(isTaken(text)).toBe(true);
});
