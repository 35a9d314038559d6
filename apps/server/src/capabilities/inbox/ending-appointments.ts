import type { Waiting } from '@sahakarya/contract';
import { type Kysely, type NotNull, sql } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';

/** Milliseconds before its end in which an appointment waits to be prolonged: seven days by any reader’s calendar. */
const NEAR_ITS_END = 8 * 86_400_000;

/** Whose appointments are asked for, and when. */
export interface WhoseAppointments {
  readonly party: string;
  /** Left out: all people of the party. */
  readonly person?: string;
  readonly now: Date;
}

/**
 * Appointments of a party that come to their end, and the time of its deputies, in so far as its reader sees them. Who
 * waits to be confirmed waits as that.
 */
export async function endingAppointments(
  db: Kysely<Tables>,
  { party, person, now }: WhoseAppointments,
): Promise<Waiting[]> {
  const near = new Date(now.getTime() + NEAR_ITS_END);
  const members = await db
    .selectFrom('membership')
    .select(['person', 'from_at', 'until_at'])
    .where('party', '=', party)
    .where('has_joined', '=', true)
    .where((is) => is.or([is('role', '<>', 'signatory'), is('is_confirmed', '=', true)]))
    .where('until_at', '<=', near)
    .where(sql<boolean>`from_at <= present() and present() < until_at`)
    .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
    .$narrowType<{ until_at: NotNull }>()
    .orderBy('person')
    .execute();
  const deputies = await db
    .selectFrom('deputy')
    .innerJoin('membership', (on) =>
      on.onRef('membership.party', '=', 'deputy.party').onRef('membership.person', '=', 'deputy.of'),
    )
    .select(['deputy', 'of', 'deputy.from_at', 'to_at'])
    .where('deputy.party', '=', party)
    .where((is) => is.or([is('role', '<>', 'signatory'), is('deputy.is_confirmed', '=', true)]))
    .where('to_at', '<=', near)
    .where(sql<boolean>`deputy.from_at <= present() and present() < to_at`)
    .$if(person !== undefined, (query) => query.where('deputy', '=', person ?? ''))
    .orderBy('deputy')
    .orderBy('of')
    .execute();
  return [
    ...members.map(
      ({ person: of, from_at, until_at }): Waiting => ({
        ...{ kind: 'appointment', party, person: of },
        ...{ since: from_at.toISOString(), until: until_at.toISOString() },
      }),
    ),
    ...deputies.map(
      ({ deputy, of, from_at, to_at }): Waiting => ({
        ...{ kind: 'appointment', party, person: deputy, deputy_of: of },
        ...{ since: from_at.toISOString(), until: to_at.toISOString() },
      }),
    ),
  ];
}
