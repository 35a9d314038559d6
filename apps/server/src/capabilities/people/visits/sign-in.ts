import { comparedEmail, type Me } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { signIn as atSignIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { attemptsOf, countAttempts, forgiveAttempts } from '../count-attempts.ts';
import { isStill, passwordOfAddress, passwordOfPerson } from '../passwords/credential.ts';
import { hasSecondFactor, useCode } from '../passwords/second-factor.ts';
import type { PeopleServices } from '../people-services.ts';
import { meOf, openPerson } from '../sealed-person.ts';
import { beginVisit } from './begin-visit.ts';
import { holdVisit } from './hold-visit.ts';
import { renewVisit } from './renew-visit.ts';

const CALLER = atSignIn('sign-in');

/** By what somebody shows who it is. */
export interface Proof {
  readonly password: string;
  /** Where the account asks for one. */
  readonly code?: string | undefined;
}

/**
 * Asks for the second factor where there is one. Only whoever has the password hears of it; a wrong code is told as a
 * wrong password, and counts as one.
 *
 * @throws ProblemError `needs-code`, `wrong-sign-in`
 */
async function requireCode(
  db: Kysely<Tables>,
  keys: Keys,
  person: string,
  code: string | undefined,
  now: Date,
): Promise<void> {
  const whose = { person, key: (await openPerson(db, keys, person)).key };
  if (!(await hasSecondFactor(db, whose))) return;
  if (code === undefined) throw problem('needs-code');
  if (!(await useCode(db, whose, code, now))) throw problem('wrong-sign-in');
}

/**
 * Begins a visit for whoever knows address and password. A wrong password and an address that nobody has are told in
 * the same words, after the same work.
 *
 * @throws ProblemError `wrong-sign-in`, `too-many-attempts`
 */
export async function signIn(
  { database, keys, now, codesAt, passwords }: PeopleServices,
  { email, password, code }: Proof & { readonly email: string },
  from: From,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const at = now();
  const ring = keys.ring();
  const lookup = ring.lookup('e-mail', comparedEmail(email));
  const attempts = attemptsOf('sign-in', ring, lookup, from.network);
  await countAttempts(database, attempts, at);
  const known = await withDesk(database, CALLER, ({ db }) => passwordOfAddress(db, keys, lookup));
  const isRight = await passwords.isRight(from.network, password, known?.hash);
  if (known === undefined || !isRight) throw problem('wrong-sign-in');
  return withDesk(database, CALLER, async (desk) => {
    if (!(await isStill(desk.db, known))) throw problem('wrong-sign-in');
    await requireCode(desk.db, keys, known.person, code, codesAt());
    await forgiveAttempts(desk, attempts, at);
    const visit = await beginVisit(desk, known.person, from, at);
    const me = await meOf(desk.db, keys, { name: known.person, freshUntil: visit.freshUntil });
    return { me, visit };
  });
}

/**
 * Asks for the password of whoever is signed in once more.
 *
 * @throws ProblemError `not-signed-in`, `wrong-sign-in`, `too-many-attempts`
 */
export async function signInFreshly(
  { database, keys, now, codesAt, passwords }: PeopleServices,
  asking: Person,
  { password, code }: Proof,
  { network }: From,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const { name: person } = asking;
  const at = now();
  const { lookup, known } = await withDesk(database, CALLER, async ({ db }) => ({
    lookup: (await openPerson(db, keys, person)).lookup,
    known: await passwordOfPerson(db, keys, person),
  }));
  const attempts = attemptsOf('sign-in', keys.ring(), lookup, network);
  await countAttempts(database, attempts, at);
  if (known === undefined || !(await passwords.isRight(network, password, known.hash)))
    throw problem('wrong-sign-in');
  return withDesk(database, CALLER, async (desk) => {
    await holdVisit(desk.db, asking, now());
    if (!(await isStill(desk.db, known))) throw problem('wrong-sign-in');
    await requireCode(desk.db, keys, person, code, codesAt());
    await forgiveAttempts(desk, attempts, at);
    return renewVisit(desk, keys, asking, at);
  });
}
