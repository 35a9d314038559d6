import type { Talk } from '@sahakarya/exchange';
import type { Thing } from '../../platform/commands/thing.ts';
import type { Desk } from '../../platform/desk/desk.ts';

/** Writes the rows that lists and pages read, for talks as they are now. */
export async function projectTalks({ db }: Desk, things: readonly Thing[]): Promise<void> {
  const talks = things.map(({ id, version, state }) => ({ id, version, talk: state as Talk }));
  await db
    .insertInto('talk')
    .values(
      talks.map(({ id, version, talk }) => ({
        ...{ talk: id, version, state: talk.state },
        subject: JSON.stringify(talk.subject),
        begun_at: new Date(Math.min(...Object.values(talk.parties).map(({ since }) => since))),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('talk').doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        version: row.ref('excluded.version'),
      })),
    )
    .execute();
  const ids = talks.map(({ id }) => id);
  for (const table of ['talk_seat', 'talk_addition', 'talk_auditor'] as const)
    await db.deleteFrom(table).where('talk', 'in', ids).execute();
  await db
    .insertInto('talk_seat')
    .values(talks.flatMap(({ id, talk }) => seatsOf(id, talk)))
    .execute();
  const additions = talks.flatMap(({ id, talk }) => additionsOf(id, talk));
  if (additions.length > 0) await db.insertInto('talk_addition').values(additions).execute();
  const auditors = talks.flatMap(({ id, talk }) => auditorsOf(id, talk));
  if (auditors.length > 0) await db.insertInto('talk_auditor').values(auditors).execute();
}

function seatsOf(talk: string, { parties }: Talk) {
  return Object.entries(parties).map(([party, { since, until }]) => ({
    ...{ talk, party, since: new Date(since) },
    until: until === undefined ? null : new Date(until),
  }));
}

function additionsOf(talk: string, { additions }: Talk) {
  return Object.entries(additions).map(([party, { agreed, until }]) => ({
    ...{ talk, party, agreed: [...agreed], until: new Date(until) },
  }));
}

function auditorsOf(talk: string, { auditors }: Talk) {
  return auditors.map(({ party, namedBy, until }) => ({
    ...{ talk, party, named_by: namedBy, until: new Date(until) },
  }));
}
