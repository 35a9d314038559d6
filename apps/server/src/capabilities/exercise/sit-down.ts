import type { Me } from '@sahakarya/contract';
import { signIn, THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import type { From, KeptVisit } from '../../published/visits/visit-route.ts';
import { meOf } from '../people/sealed-person.ts';
import { beginVisit } from '../people/visits/begin-visit.ts';

/**
 * Begins a visit of whoever administers a party, without asking who it is: in an exercise anybody may be anybody. It
 * stays fresh, since there is no password to ask for.
 *
 * @throws ProblemError `not-found` where no such party is at the table, or nobody administers it any more
 */
export async function sitDown(
  { database, keys, now }: Pick<Services, 'database' | 'keys' | 'now'>,
  party: string,
  from: From,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const contact = await withDesk(database, THE_WRITER, ({ db }) =>
    db
      .selectFrom('membership')
      .innerJoin('party', 'party.party', 'membership.party')
      .select('person')
      .where('membership.party', '=', party)
      .where('party.state', 'in', ['admitted', 'suspended'])
      .where('has_joined', '=', true)
      .where('is_administrator', '=', true)
      .where('until_at', 'is', null)
      .orderBy('from_at')
      .orderBy('person')
      .executeTakeFirst(),
  );
  if (contact === undefined) throw problem('not-found', { what: 'party' });
  return withDesk(database, signIn('exercise'), async (desk) => {
    const visit = await beginVisit(desk, contact.person, from, now(), 'stays-fresh');
    const me = await meOf(desk.db, keys, { name: contact.person, freshUntil: visit.freshUntil });
    return { me, visit };
  });
}
