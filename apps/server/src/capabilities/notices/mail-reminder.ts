import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { DoJob } from '../../platform/jobs/jobs.ts';
import { openPerson } from '../people/sealed-person.ts';
import { type Noticing, readerOf, receiverOf } from './noticing.ts';
import { othersTold } from './others-told.ts';
import { keyOfTold, type ToTell } from './told.ts';
import { unsubscribeAddress } from './unsubscribe.ts';
import { waitingFor } from './waiting-for.ts';

/**
 * Mails that something waits for a person until its day, with the way there and who else was told. What is settled by
 * then, is no longer this person's to do or has another day is not there at its receiver's desk: nothing is mailed.
 */
export function mailReminder(noticing: Noticing): DoJob<'reminder'> {
  const { origin, write, server } = noticing;
  return async ({ id, data: { person, thing, until } }) => {
    const me = await receiverOf(noticing, person);
    if (me === undefined) return;
    const here = `${origin()}/${me.language}`;
    const reader = readerOf(person);
    const waits = await waitingFor(noticing, reader, here);
    const found = waits.find((one) => one.thing === thing && one.item.until?.toISOString() === until);
    if (found === undefined) return;
    const day = new Date(until);
    const letter = write({
      ...{ kind: 'reminder', language: me.language, timeZone: me.time_zone, origin: origin() },
      ...{ item: { ...found.item, until: day }, address: found.item.address, until: undefined },
      others: await namesOfOthers(noticing, reader, { thing, until: day, as: found.as }),
      settings: `${here}/account`,
    });
    await server.send({ id, to: me.email, letter, unsubscribe: unsubscribeAddress(noticing, person) });
  };
}

/** Of those who were told, too, whoever sits for the same party: their names the reader sees. */
async function namesOfOthers(
  { database, keys }: Pick<Noticing, 'database' | 'keys'>,
  reader: Person,
  { as, ...told }: Pick<ToTell, 'thing' | 'until'> & { readonly as: string | undefined },
): Promise<readonly string[]> {
  if (as === undefined) return [];
  const others = await othersTold(database, reader, as, [told]);
  const persons = others.get(keyOfTold(told.thing, told.until)) ?? [];
  if (persons.length === 0) return [];
  return withDesk(database, reader, async ({ db }) => {
    const names: string[] = [];
    for (const person of persons) names.push((await openPerson(db, keys, person)).me.name);
    return names.sort();
  });
}
