import { PARTIES } from './capabilities/parties/party-kind.ts';
import type { Follow } from './platform/commands/commit-queue.ts';
import { enqueueAll } from './platform/jobs/enqueue.ts';

/** Events of parties by which somebody is invited. */
const INVITES: readonly string[] = ['invited', 'administrator-appointed'];

/** Whoever is invited to a party is to get the link by mail. */
export const mailInvitations: Follow = async ({ db }, events) => {
  const invited = events.flatMap(({ of, kind, body: { person } }) =>
    of.kind === PARTIES.name && INVITES.includes(kind) && typeof person === 'string' ? [person] : [],
  );
  await enqueueAll(
    db,
    'link-mail',
    invited.map((person) => ({ invited: person })),
  );
};
