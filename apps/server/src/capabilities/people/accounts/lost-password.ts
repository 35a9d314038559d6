import { comparedEmail } from '@sahakarya/contract';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { From } from '../../../published/visits/visit-route.ts';
import { attemptsOf, countAttempts } from '../count-attempts.ts';
import { endLinks, makeLink, openLink, useLink } from '../links/links.ts';
import { tellOfAccount } from '../links/tell-of-account.ts';
import { setPassword } from '../passwords/credential.ts';
import { removeSecondFactor } from '../passwords/second-factor.ts';
import type { PeopleServices } from '../people-services.ts';
import { openPerson } from '../sealed-person.ts';
import { tidy } from '../tidy.ts';
import { withdrawAllTokens } from '../tokens/withdraw-token.ts';
import { holdPerson } from '../visits/hold-visit.ts';
import { requireStrong } from './require-strong.ts';

/**
 * Makes a link by which whoever owns the address sets another password. For an address that nobody has, the same is
 * done, and the link opens nothing.
 *
 * @throws ProblemError `too-many-attempts`
 */
export async function losePassword(
  { database, keys, now, linkWay }: PeopleServices,
  email: string,
  { network }: From,
): Promise<void> {
  const at = now();
  const ring = keys.ring();
  const lookup = ring.lookup('e-mail', comparedEmail(email));
  await countAttempts(database, attemptsOf('lost-password', ring, lookup, network), at);
  await withDesk(database, signIn('sign-in'), async ({ db }) => {
    const found = await db
      .selectFrom('person')
      .innerJoin('person_key', 'person_key.person', 'person.person')
      .select(['person.person', 'wrapped', 'wrapped_by'])
      .where('lookup', '=', lookup)
      .where('confirmed_at', 'is not', null)
      // While it is being erased or recovered, no link is made beside that.
      .forShare('person')
      .executeTakeFirst();
    const whose = found && { person: found.person, key: keys.ring().unwrap(`person/${found.person}`, found) };
    await makeLink(db, 'password', whose, linkWay, at);
    await tidy(db, at);
  });
}

/**
 * Sets another password by a link, and ends every visit and token: who has lost it may have lost it to somebody. It
 * begins no visit, so that whatever else the account asks for is asked for. Passkeys stay: its owner is told so.
 *
 * @throws ProblemError `link-over`, `invalid-input`, `too-many-attempts`
 */
export async function setLostPassword(
  { database, keys, now, passwords, linkWay }: PeopleServices,
  { link: text, password }: { readonly link: string; readonly password: string },
  { network }: From,
): Promise<void> {
  const at = now();
  await countAttempts(database, [['link-network', keys.ring().lookup('network', network)]], at);
  const caller = signIn('sign-in');
  const found = await withDesk(database, caller, async ({ db }) => {
    const link = await openLink(db, text, ['password', 'recovery'], at);
    return link && { link, ...(await openPerson(db, keys, link.person)) };
  });
  if (found === undefined) throw problem('link-over');
  const { link, me, key, lookup } = found;
  requireStrong(password, [me.name, me.email]);
  const hash = await passwords.hash(network, password);
  await withDesk(database, caller, async ({ db }) => {
    const isThere = await holdPerson(db, link.person);
    if (!isThere || !(await useLink(db, link, at))) throw problem('link-over');
    await setPassword(db, link.person, key, hash, at);
    // A recovery is for whoever has lost all of it; a lost password passes over no second factor.
    if (link.kind === 'recovery') await removeSecondFactor(db, link.person);
    await db.deleteFrom('visit').where('person', '=', link.person).execute();
    await withdrawAllTokens(db, link.person, at);
    // Others that were asked for are as good as this one was.
    await endLinks(db, link.person, ['password', 'recovery']);
    await tellOfAccount(db, linkWay, link.person, 'password-set');
    await db.deleteFrom('attempt').where('subject', 'like', `${lookup}%`).execute();
    if (link.handedOnAt !== null)
      await db.updateTable('person').set({ handed_on_at: at }).where('person', '=', link.person).execute();
  });
}
