import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import type { AccountNews } from '../../../platform/mail/letter.ts';
import type { LinkWay } from './links.ts';

/** Has a person told by mail of what was changed, once that is committed; where no mail is sent, nobody is. */
export async function tellOfAccount(
  db: Kysely<Tables>,
  way: LinkWay,
  person: string,
  told: AccountNews,
): Promise<void> {
  if (way === 'mailed') await enqueue(db, 'account-mail', { person, told });
}
