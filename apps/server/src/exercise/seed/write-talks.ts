import type { PersonId } from '@sahakarya/exchange';
import { MESSAGE_KIND, TALK_KIND } from '../../capabilities/talks/matter.ts';
import type { By, Seeding } from './seeding.ts';
import { type SaidInExercise, TALKS_OF_EXERCISE, type TalkOfExercise } from './talks-of-exercise.ts';
import type { PeopleOfParties } from './write-parties.ts';

/** Begins the talks that are under way, and says what has been said in them. */
export async function writeTalks(seeding: Seeding, people: PeopleOfParties): Promise<void> {
  for (const talk of TALKS_OF_EXERCISE) await oneTalk(seeding, talk, people);
}

async function oneTalk(
  seeding: Seeding,
  { parties: [first, ...others], subject, said }: TalkOfExercise,
  people: PeopleOfParties,
): Promise<void> {
  const begun = new Date(said[0].at);
  const talk = seeding.id(`talk ${subject}`, begun);
  await seeding.does(
    begun,
    { kind: TALK_KIND, id: talk },
    { verb: 'begin', input: { subject: words(said[0].language, subject), parties: others } },
    speaker(people, first),
  );
  for (const [place, one] of said.entries()) {
    const at = new Date(one.at);
    const message = seeding.id(`message ${place} of ${talk}`, at);
    const input = { talk, words: words(one.language, one.text), files: [] };
    await seeding.does(
      at,
      { kind: MESSAGE_KIND, id: message },
      { verb: 'write', input },
      speaker(people, one.party),
    );
  }
}

function speaker(people: PeopleOfParties, party: SaidInExercise['party']): By {
  const person: PersonId | undefined = people.get(party)?.[0];
  if (person === undefined) throw new Error(`nobody speaks for ${party}`);
  return { person, party };
}

function words(language: string, text: string) {
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', text };
}
