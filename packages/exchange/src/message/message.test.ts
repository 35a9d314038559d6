import { instant, partyKey } from '@sahakarya/vocabulary';
import { expect, it } from 'vitest';
import type { Decision } from '../command/decision.ts';
import { evolveTalk } from '../talk/evolve.ts';
import { asking, ETHIOPIA, english, ITALY, MORNING, talkId } from '../testing/people.ts';
import { decideMessage } from './decide-message.ts';
import type { MessageEvent } from './events.ts';
import { evolveMessage } from './evolve.ts';
import type { Message } from './message.ts';

const MINUTE = 60_000;
const later = (minutes: number) => instant(MORNING + minutes * MINUTE);
const talk = evolveTalk(undefined, {
  event: { kind: 'begun', subject: english('Covishield'), parties: [ETHIOPIA, ITALY] },
  at: MORNING,
});
const closed = evolveTalk(talk, { event: { kind: 'closed' }, at: MORNING });
const write = (text: string) =>
  ({ verb: 'write', input: { talk: talkId('t'), words: english(text), files: [] } }) as const;
const correct = (text: string) => ({ verb: 'correct', input: { words: english(text) } }) as const;

function after(
  message: Message | undefined,
  decision: Decision<MessageEvent, string>,
  minutes: number,
): Message {
  if (!('events' in decision)) throw new Error(JSON.stringify(decision.faults));
  const happened = decision.events.reduce<Message | undefined>(
    (before, event) => evolveMessage(before, { event, at: later(minutes) }),
    message,
  );
  if (happened === undefined) throw new Error('nothing was written');
  return happened;
}

const written = after(
  undefined,
  decideMessage(undefined, talk, write('500,000 a month?'), asking(ITALY, 'lucia')),
  0,
);

it('is corrected in place for 15 minutes; later the old words stay to be seen', () => {
  const at = (minutes: number) => asking(ITALY, 'marco', undefined, later(minutes));
  const slip = after(written, decideMessage(written, talk, correct('400,000 a month?'), at(14)), 14);
  expect(slip.words.text).toBe('400,000 a month?');
  expect(slip.earlier).toEqual([{ words: english('500,000 a month?'), until: later(14), isShown: false }]);
  const change = after(slip, decideMessage(slip, talk, correct('300,000 a month?'), at(15)), 15);
  expect(change.earlier.map(({ words, isShown }) => [words.text, isShown])).toEqual([
    ['500,000 a month?', false],
    ['400,000 a month?', true],
  ]);
});

it.each([
  ['the other party', asking(ETHIOPIA, 'hanna'), talk, 'not-yours'],
  ['a party that is not in it', asking(partyKey.of('IND'), 'asha'), talk, 'not-yours'],
  ['a viewer', asking(ITALY, 'ugo', { role: 'viewer', isAdministrator: true, maySign: false }), talk, 'role'],
  ['anybody, once the talk is closed', asking(ITALY, 'lucia'), closed, 'talk-closed'],
])('%s corrects no message', (_, asked, where, code) => {
  expect(decideMessage(written, where, correct('x'), asked)).toEqual({ faults: [{ code, path: [] }] });
});

it('says something, and a correction says something else', () => {
  expect(decideMessage(undefined, talk, write(' \n'), asking(ITALY, 'lucia'))).toEqual({
    faults: [{ code: 'nothing-said', path: ['words'] }],
  });
  expect(decideMessage(written, talk, correct('500,000 a month?'), asking(ITALY, 'lucia'))).toEqual({
    faults: [{ code: 'same-words', path: ['words'] }],
  });
});
