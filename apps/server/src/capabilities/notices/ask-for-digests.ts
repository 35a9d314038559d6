import { sql } from 'kysely';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { enqueueAll } from '../../platform/jobs/enqueue.ts';
import { localHour } from './local-hour.ts';

/** The hour of its receiver's clock from which a mail of what waits may come. */
const FROM_HOUR = 7;

/** Persons of one transaction: others wait for nobody long. */
const AT_ONCE = 500;

/**
 * Asks for a mail of what waits, for everybody whose morning it is: once a day each, however many servers ask. Whether
 * something waits shows when it is written.
 *
 * @returns for how many
 */
export async function askForDigests({ database, now }: Pick<Services, 'database' | 'now'>): Promise<number> {
  const zones = await withDesk(database, signIn('notices'), async ({ db }) => {
    const rows = await db
      .selectFrom('person')
      .select('time_zone')
      .distinct()
      .where('confirmed_at', 'is not', null)
      .where('time_zone', 'is not', null)
      .execute();
    return rows.flatMap(({ time_zone }) => time_zone ?? []);
  });
  const mornings = zones
    .map((zone) => ({ zone, ...localHour(now(), zone) }))
    .filter(({ hour }) => hour >= FROM_HOUR);
  let asked = 0;
  for (let more = mornings.length > 0 ? AT_ONCE : 0; more === AT_ONCE; asked += more)
    more = await withDesk(database, signIn('notices'), async ({ db }) => {
      const { rows } = await sql<{ person: string }>`
        with due as (
          select person.person, morning.day
          from person
          join unnest(${mornings.map(({ zone }) => zone)}::text[], ${mornings.map(({ day }) => day)}::date[])
            as morning (zone, day) on zone = time_zone
          left join notice on notice.person = person.person
          where confirmed_at is not null and coalesce(digest, 'daily') = 'daily'
            and coalesce(asked_on, '-infinity') < morning.day
          order by person.person limit ${AT_ONCE} for no key update of person skip locked
        )
        insert into notice (person, asked_on) select person, day from due
        on conflict (person) do update set asked_on = excluded.asked_on
          where notice.asked_on is null or notice.asked_on < excluded.asked_on
        returning person`.execute(db);
      await enqueueAll(
        db,
        'digest',
        rows.map(({ person }) => ({ person })),
      );
      return rows.length;
    });
  return asked;
}
