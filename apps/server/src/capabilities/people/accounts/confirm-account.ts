import type { Me } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { countAttempts } from '../count-attempts.ts';
import { isUnused, type OpenLink, openLink, useLink } from '../links/links.ts';
import { passwordOfPerson } from '../passwords/credential.ts';
import type { PeopleServices } from '../people-services.ts';
import { meOf } from '../sealed-person.ts';
import { beginVisit } from '../visits/begin-visit.ts';

/**
 * Makes an account that of whoever has its link and knows its password. The link alone is not enough: somebody else may
 * have asked for an account with this address and a password of their own, and would come in by it.
 *
 * @throws ProblemError `link-over`, `wrong-sign-in`, `account-exists`, `too-many-attempts`
 */
export async function confirmAccount(
  { database, keys, now, passwords }: PeopleServices,
  { link: text, password }: { readonly link: string; readonly password: string },
  from: From,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const at = now();
  await countAttempts(database, [['link-network', keys.ring().lookup('network', from.network)]], at);
  const caller = signIn('sign-in');
  const { link, known } = await withDesk(database, caller, async ({ db }) => {
    const link = await openLink(db, text, ['confirm'], at);
    return { link, known: link && (await passwordOfPerson(db, keys, link.person)) };
  });
  const isRight = await passwords.isRight(from.network, password, known?.hash);
  if (link === undefined) throw problem('link-over');
  if (!isRight) throw problem('wrong-sign-in');
  const done = await withDesk(database, caller, async (desk) => {
    const state = await confirm(desk.db, link, at);
    if (state !== 'confirmed') return state;
    const visit = await beginVisit(desk, link.person, from, at);
    const me = await meOf(desk.db, keys, { name: link.person, freshUntil: visit.freshUntil });
    return { me, visit };
  });
  if (typeof done === 'string') throw problem(done);
  return done;
}

/**
 * All who asked with the same address are locked, in one order: of many who confirm at once, one does. The others, who
 * never had its mail, go.
 */
export async function confirm(
  db: Kysely<Tables>,
  link: OpenLink,
  now: Date,
): Promise<'confirmed' | 'link-over' | 'account-exists'> {
  const all = await db
    .selectFrom('person')
    .select(['person', 'confirmed_at'])
    .where('lookup', '=', (own) =>
      own.selectFrom('person').select('lookup').where('person', '=', link.person),
    )
    .orderBy('person')
    .forUpdate()
    .execute();
  const others = all.filter(({ person }) => person !== link.person);
  const own = all.find(({ person }) => person === link.person);
  // An invitation of somebody with an account: they sign in, and take it. Or another one has used this link meanwhile.
  if (own !== undefined && own.confirmed_at !== null)
    return (await isUnused(db, link)) ? 'account-exists' : 'link-over';
  const isThere = own !== undefined;
  const isTaken = others.some(({ confirmed_at }) => confirmed_at !== null);
  if (!isThere || !(await useLink(db, link, now))) return 'link-over';
  const going = isTaken ? [link.person] : others.map(({ person }) => person);
  if (going.length > 0) await db.deleteFrom('person').where('person', 'in', going).execute();
  if (isTaken) return 'account-exists';
  await db
    .updateTable('person')
    .set({ confirmed_at: now, handed_on_at: link.handedOnAt === null ? null : now })
    .where('person', '=', link.person)
    .execute();
  return 'confirmed';
}
