import type { Me } from '@sahakarya/contract';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { countAttempts } from '../count-attempts.ts';
import { openLink } from '../links/links.ts';
import { setPassword } from '../passwords/credential.ts';
import type { PeopleServices } from '../people-services.ts';
import { meOf, openPerson, sealedName } from '../sealed-person.ts';
import { beginVisit } from '../visits/begin-visit.ts';
import { confirm } from './confirm-account.ts';
import { requireStrong } from './require-strong.ts';

/**
 * Makes an account by an invitation's link, and signs in. Where somebody has handed the link on, who could have used
 * it, that is written down with the account.
 *
 * @throws ProblemError `link-over`, `account-exists`, `invalid-input`, `too-many-attempts`
 */
export async function acceptInvitation(
  { database, keys, now, passwords }: PeopleServices,
  asked: {
    readonly link: string;
    readonly name: string;
    readonly password: string;
    readonly language: string;
    readonly time_zone: string;
  },
  from: From,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const at = now();
  const { name, password, language, time_zone } = asked;
  await countAttempts(database, [['link-network', keys.ring().lookup('network', from.network)]], at);
  const caller = signIn('sign-in');
  const found = await withDesk(database, caller, async ({ db }) => {
    const link = await openLink(db, asked.link, ['invitation'], at);
    return link && { link, ...(await openPerson(db, keys, link.person)) };
  });
  if (found === undefined) throw problem('link-over');
  const { link, key, me } = found;
  requireStrong(password, [name, me.email]);
  const hash = await passwords.hash(from.network, password);
  const done = await withDesk(database, caller, async (desk) => {
    const state = await confirm(desk.db, link, at);
    if (state !== 'confirmed') return state;
    await desk.db
      .updateTable('person')
      .set({ name: sealedName(key, link.person, name), language, time_zone })
      .where('person', '=', link.person)
      .execute();
    await setPassword(desk.db, link.person, key, hash, at);
    const visit = await beginVisit(desk, link.person, from, at);
    return { me: await meOf(desk.db, keys, { name: link.person, freshUntil: visit.freshUntil }), visit };
  });
  if (typeof done === 'string') throw problem(done);
  return done;
}
