import { type PersonId, SECRETARIAT } from '@sahakarya/exchange';
import { PARTIES } from '../../capabilities/parties/party-kind.ts';
import { CONVENERS, PARTIES_OF_EXERCISE, type PartyOfExercise } from './parties-of-exercise.ts';
import type { By, Seeding } from './seeding.ts';

/** When the table is set: parties ask one after the other, and are let in on the day after. */
const SET = Date.parse('2021-11-08T08:00:00.000Z');
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Whose letter it is says the letter itself: nobody is to take it for a real one. */
const LETTER = 'letter-of-authority-simulated.txt';

/** The people of each party by its key, the contact point first. */
export type PeopleOfParties = ReadonlyMap<string, readonly PersonId[]>;

const of = (party: string) => ({ kind: PARTIES.name, id: party });

/** Sets the table: the secretariat, and every party with its people. */
export async function writeParties(seeding: Seeding): Promise<PeopleOfParties> {
  const [convener, ...others] = await conveners(seeding);
  if (convener === undefined) throw new Error('nobody convenes');
  const secretariat: By = { person: convener, party: SECRETARIAT };
  const people = new Map<string, readonly PersonId[]>([[SECRETARIAT, [convener, ...others]]]);
  for (const [place, party] of PARTIES_OF_EXERCISE.entries()) {
    const asked = new Date(SET + (place + 1) * 10 * MINUTE);
    people.set(party.key, await oneParty(seeding, party, secretariat, asked));
  }
  return people;
}

async function conveners(seeding: Seeding): Promise<readonly PersonId[]> {
  const at = new Date(SET);
  await seeding.does(at, of(SECRETARIAT), { verb: 'make_secretariat', input: { name: 'Secretariat' } });
  const people: PersonId[] = [];
  for (const name of CONVENERS) {
    const person = await seeding.person(
      { name, email: addressOf(SECRETARIAT, people.length), language: 'en' },
      at,
    );
    if (people.length === 0)
      await seeding.does(at, of(SECRETARIAT), {
        verb: 'appoint_administrator',
        input: { person, proof: [] },
      });
    else
      await seeding.does(
        at,
        of(SECRETARIAT),
        { verb: 'invite', input: { person, appointment: { role: 'officer', isAdministrator: false } } },
        { person: people[0] ?? person, party: SECRETARIAT },
      );
    await seeding.does(at, of(SECRETARIAT), { verb: 'join', input: undefined }, { person });
    people.push(person);
  }
  return people;
}

async function oneParty(
  seeding: Seeding,
  party: PartyOfExercise,
  secretariat: By,
  asked: Date,
): Promise<readonly PersonId[]> {
  const { key, kind, name, does, language, unit } = party;
  const [first, ...others] = party.people;
  const person = await seeding.person({ name: first, email: addressOf(key, 0), language }, asked);
  const text = `Simulated. In an exercise, ${first} speaks for ${name}. No such letter was ever written.\n`;
  const proof = [await seeding.file(person, LETTER, text, asked)];
  await seeding.does(asked, of(key), { verb: 'ask', input: { kind, name, does, proof } }, { person });
  const admitted = new Date(asked.getTime() + DAY);
  await seeding.does(admitted, of(key), { verb: 'admit', input: undefined }, secretariat);
  const own: By = { person, party: key };
  const signs = { person, appointment: { role: 'signatory', isAdministrator: true } };
  await seeding.does(admitted, of(key), { verb: 'change_role', input: signs }, own);
  await seeding.does(admitted, of(key), { verb: 'confirm_signatory', input: { person } }, secretariat);
  const page = {
    languages: language === 'en' ? ['en'] : [language, 'en'],
    ...(unit === undefined ? {} : { unit: { language: 'en', direction: 'ltr', text: unit } }),
    withheld: {},
  };
  await seeding.does(admitted, of(key), { verb: 'describe', input: { page } }, own);
  const invited = others.map((one, place) => ({
    name: one,
    email: addressOf(key, place + 1),
    language,
  }));
  return [person, ...(await colleagues(seeding, own, invited, new Date(admitted.getTime() + DAY)))];
}

async function colleagues(
  seeding: Seeding,
  own: By,
  invited: readonly Parameters<Seeding['person']>[0][],
  at: Date,
): Promise<readonly PersonId[]> {
  const came: PersonId[] = [];
  for (const one of invited) {
    const person = await seeding.person(one, at);
    const appointment = { role: 'officer', isAdministrator: false };
    await seeding.does(at, of(own.party ?? ''), { verb: 'invite', input: { person, appointment } }, own);
    await seeding.does(at, of(own.party ?? ''), { verb: 'join', input: undefined }, { person });
    came.push(person);
  }
  return came;
}

/** At a domain that is nobody's (RFC 2606). */
function addressOf(party: string, place: number): string {
  return `${place === 0 ? 'contact' : `officer${place}`}@${party.toLowerCase()}.example`;
}
