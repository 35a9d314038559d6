import { randomBytes } from 'node:crypto';
import { type PersonId, SECRETARIAT } from '@sahakarya/exchange';
import type { Logger } from 'pino';
import { PARTIES } from './capabilities/parties/party-kind.ts';
import { waitingPeople } from './capabilities/parties/waiting-people.ts';
import { invitePerson } from './capabilities/people/accounts/invite-person.ts';
import { hasAccount, invitationOf } from './capabilities/people/links/link-of-person.ts';
import type { LinkWay } from './capabilities/people/links/links.ts';
import { mailInvitations } from './mail-invitations.ts';
import type { Outcome } from './platform/commands/command.ts';
import { CommitQueue } from './platform/commands/commit-queue.ts';
import type { Database } from './platform/database/database.ts';
import type { Keys } from './platform/keys/keys.ts';
import { newId } from './platform/new-id.ts';

/** What the secretariat is called until somebody says otherwise. */
const NAME = 'Secretariat';

/** Somebody who was made an administrator. */
export interface InvitedAdministrator {
  readonly person: string;
  readonly party: string;
  /**
   * Undefined: the address has an account already, and the invitation is there when its owner signs in; or the link is
   * mailed.
   */
  readonly link: { readonly text: string; readonly until: Date } | undefined;
}

/** Why nobody was. */
export type NotInvited = 'no-party' | 'not-at-the-table' | 'refused';

/**
 * Makes whoever has an address an administrator: of a party, or of the secretariat, which is made where there is none.
 *
 * @param party undefined: the secretariat
 */
export async function inviteAdministrator(
  database: Database,
  keys: Keys,
  { email, party = SECRETARIAT }: { readonly email: string; readonly party: string | undefined },
  { now, log, linkWay }: { readonly now: Date; readonly log: Logger; readonly linkWay?: LinkWay },
): Promise<InvitedAdministrator | NotInvited> {
  const queue = new CommitQueue(database, [PARTIES], {
    now: () => now,
    chance: randomBytes,
    ring: () => keys.ring(),
    ...(linkWay === 'mailed' ? { follow: mailInvitations } : {}),
  });
  const submit = (asks: unknown): Promise<Outcome> =>
    queue.submit({
      id: newId(now),
      of: { kind: PARTIES.name, id: party },
      asks,
      version: undefined,
      by: { person: undefined, party: undefined, isFresh: false },
      key: undefined,
    });
  if (party === SECRETARIAT) {
    // There may be one: then this is refused, and the next command goes on.
    await submit({ verb: 'make_secretariat', input: { name: NAME } });
  }
  const waiting = await waitingPeople(database, party);
  const person = await invitePerson(database, keys, { email, party, waiting }, now);
  const input = { person: person as PersonId, proof: [] };
  const outcome = await submit({ verb: 'appoint_administrator', input });
  if (outcome.is !== 'done') return whyNot(outcome);
  log.info({ event: 'administrator-invited', person, party }, 'an administrator was invited');
  const isHandedOn = linkWay !== 'mailed' && !(await hasAccount(database, person));
  const link = isHandedOn
    ? await invitationOf(database, keys, { person, party, isAgain: false }, now)
    : undefined;
  return { person, party, link };
}

function whyNot(outcome: Outcome): NotInvited {
  if (outcome.is !== 'refused') return 'refused';
  const [fault] = outcome.faults;
  if (fault?.code !== 'not-in-this-state') return 'refused';
  return fault.params?.state === 'none' ? 'no-party' : 'not-at-the-table';
}
