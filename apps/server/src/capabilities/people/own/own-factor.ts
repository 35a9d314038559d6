import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import { makeSecondFactor, removeSecondFactor, turnOnSecondFactor } from '../passwords/second-factor.ts';
import type { PeopleServices } from '../people-services.ts';
import { openPerson } from '../sealed-person.ts';
import { holdFreshVisit } from '../visits/hold-visit.ts';

const CALLER = signIn('sign-in');

/**
 * Makes a second factor. Nobody is asked for it before it is turned on.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`, `second-factor-is-on`
 */
export async function makeOwnFactor({ database, keys, now }: PeopleServices, person: Person) {
  const made = await withDesk(database, CALLER, async ({ db }) => {
    const at = now();
    await holdFreshVisit(db, person, at);
    const { me, key } = await openPerson(db, keys, person.name);
    return makeSecondFactor(db, { person: person.name, key }, me.email, at);
  });
  if (made === undefined) throw problem('second-factor-is-on');
  return made;
}

/**
 * Turns it on.
 *
 * @returns codes for when the authenticator is lost
 * @throws ProblemError `not-signed-in`, `not-fresh`, `wrong-code`
 */
export async function turnOnOwnFactor(
  { database, keys, now, codesAt }: PeopleServices,
  person: Person,
  code: string,
): Promise<readonly string[]> {
  const codes = await withDesk(database, CALLER, async ({ db }) => {
    await holdFreshVisit(db, person, now());
    const { key } = await openPerson(db, keys, person.name);
    return turnOnSecondFactor(db, { person: person.name, key }, code, codesAt());
  });
  if (codes === undefined) throw problem('wrong-code');
  return codes;
}

/** @throws ProblemError `not-signed-in`, `not-fresh` */
export async function removeOwnFactor({ database, now }: PeopleServices, person: Person): Promise<void> {
  await withDesk(database, CALLER, async ({ db }) => {
    await holdFreshVisit(db, person, now());
    await removeSecondFactor(db, person.name);
  });
}
