import { lastingAdministrators, type PersonId } from '@sahakarya/exchange';
import type { CommitQueue } from '../../platform/commands/commit-queue.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { newId } from '../../platform/new-id.ts';
import { peopleOf } from '../../published/visits/acting-as.ts';
import { PARTIES } from './party-kind.ts';

/**
 * Ends a person's belonging to every party: erasing counts as removing, so nobody goes who is the last to administer
 * one. Looked at for all of them before the first.
 *
 * @throws ProblemError `last-administrator`
 */
export async function leaveAll(
  {
    database,
    queue,
    now,
  }: { readonly database: Database; readonly queue: CommitQueue; readonly now: () => Date },
  person: Person,
): Promise<void> {
  const parties = await withDesk(database, person, async ({ db }) => {
    const own = await db
      .selectFrom('membership')
      .innerJoin('party', 'party.party', 'membership.party')
      .select(['party.party', 'state'])
      .where('person', '=', person.name)
      .execute();
    for (const { party, state } of own) {
      const isLast = lastingAdministrators(await peopleOf(db, party)).join() === person.name;
      if (isLast && (state === 'admitted' || state === 'suspended'))
        throw problem('last-administrator', { party });
    }
    return own.filter(({ state }) => state === 'admitted' || state === 'suspended');
  });
  for (const { party } of parties) {
    const outcome = await queue.submit({
      id: newId(now()),
      of: { kind: PARTIES.name, id: party },
      asks: { verb: 'remove', input: { person: person.name as PersonId } },
      version: undefined,
      by: { person: person.name, party: undefined, isFresh: true },
      key: undefined,
    });
    if (outcome.is !== 'done') throw problem('last-administrator', { party });
  }
}
