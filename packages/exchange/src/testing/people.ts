import { type Instant, instant } from '@sahakarya/vocabulary';
import type { Asked } from '../command/asked.ts';
import { type FileId, type PartyKey, type PersonId, partyKey, type TalkId } from '../command/ids.ts';
import type { Words } from '../command/words.ts';
import { SECRETARIAT } from '../party/party.ts';
import type { Standing } from '../party/standing.ts';

/** 6 December 2021, 07:00. */
export const MORNING: Instant = instant(Date.UTC(2021, 11, 6, 7));

// Made-up ids: what a rule does with one doesn't hang on how it is written.
export const person = (name: string) => name as PersonId;
export const file = (name: string) => name as FileId;
export const talkId = (name: string) => name as TalkId;

export const ETHIOPIA: PartyKey = partyKey.of('ETH');
export const ITALY: PartyKey = partyKey.of('ITA');
export { SECRETARIAT };

export const english = (text: string): Words => ({ language: 'en', direction: 'ltr', text });

export const OFFICER: Standing = { role: 'officer', isAdministrator: false, maySign: false };
export const ADMINISTRATOR: Standing = { role: 'officer', isAdministrator: true, maySign: false };

/** Somebody who asks for a party. */
export function asking(
  key: PartyKey,
  name: string,
  standing: Standing = OFFICER,
  at: Instant = MORNING,
): Asked {
  const isSecretariat = key === SECRETARIAT;
  return {
    at,
    person: person(name),
    party: { key, isSecretariat, isAdmitted: true, standing },
    isFresh: false,
  };
}

/** Somebody who is signed in and speaks for nobody. */
export function outsider(name: string, at: Instant = MORNING): Asked {
  return { at, person: person(name), party: undefined, isFresh: false };
}

/** Whoever runs the platform. */
export function operatorAt(at: Instant = MORNING): Asked {
  return { at, person: undefined, party: undefined, isFresh: false };
}
