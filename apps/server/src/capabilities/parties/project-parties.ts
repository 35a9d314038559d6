import { PAGE_FIELDS, type PageField, type Party } from '@sahakarya/exchange';
import { sql } from 'kysely';
import type { Thing } from '../../platform/commands/thing.ts';
import type { Desk } from '../../platform/desk/desk.ts';

const FIELDS = Object.keys(PAGE_FIELDS).filter((field): field is PageField => field in PAGE_FIELDS);

const MADE_ANEW = ['membership', 'deputy', 'party_field', 'party_withheld', 'identity_provider'] as const;

/** Writes the rows that lists and pages read, for parties as they are now. */
export async function projectParties({ db }: Desk, things: readonly Thing[]): Promise<void> {
  const parties = things.map(({ id, version, state }) => ({ id, version, party: state as Party }));
  const keys = parties.map(({ id }) => id);
  await db
    .insertInto('party')
    .values(
      parties.map(({ id, version, party }) => ({
        ...{ party: id, version, state: party.state, kind: party.kind, name: party.name },
        ...{ does: [...party.does], is_secretariat: party.isSecretariat, since: new Date(party.since) },
      })),
    )
    .onConflict((conflict) =>
      conflict.column('party').doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        kind: row.ref('excluded.kind'),
        name: row.ref('excluded.name'),
        does: row.ref('excluded.does'),
        since: row.ref('excluded.since'),
        version: row.ref('excluded.version'),
      })),
    )
    .execute();
  for (const table of MADE_ANEW) await db.deleteFrom(table).where('party', 'in', keys).execute();
  const people = parties.flatMap(({ id, party }) => membershipsOf(id, party));
  if (people.length > 0) await db.insertInto('membership').values(people).execute();
  const deputies = parties.flatMap(({ id, party }) => deputiesOf(id, party));
  if (deputies.length > 0) await db.insertInto('deputy').values(deputies).execute();
  const fields = parties.flatMap(({ id, party }) => fieldsOf(id, party));
  if (fields.length > 0) await db.insertInto('party_field').values(fields).execute();
  const withheld = parties.flatMap(({ id, party }) => withheldOf(id, party));
  if (withheld.length > 0) await db.insertInto('party_withheld').values(withheld).execute();
  const providers = parties.flatMap(({ id, party }) => providersOf(id, party));
  if (providers.length > 0) await db.insertInto('identity_provider').values(providers).execute();
  const named = parties.flatMap(({ id, party }) => party.proof.map((file) => ({ id, file })));
  // A file stays as long as something names it; one that is gone by now is named no more.
  await sql`
    insert into file_use (file, thing_kind, thing)
    select named.file, 'party', named.thing
    from unnest(${named.map(({ file }) => file)}::uuid[], ${named.map(({ id }) => id)}::text[]) as named (file, thing)
    join file using (file)
    on conflict do nothing`.execute(db);
}

function membershipsOf(party: string, { people }: Party) {
  return Object.entries(people).map(([person, one]) => ({
    ...{ party, person, role: one.role, is_administrator: one.isAdministrator },
    from_at: new Date(one.from),
    until_at: one.until === undefined ? null : new Date(one.until),
    ...{ has_joined: one.hasJoined, is_confirmed: one.isConfirmed },
  }));
}

function deputiesOf(party: string, { deputies }: Party) {
  return deputies.map(({ deputy, of, from, to, isConfirmed }) => ({
    ...{ party, deputy, of, from_at: new Date(from), to_at: new Date(to), is_confirmed: isConfirmed },
  }));
}

function providersOf(party: string, { provider: one }: Party) {
  if (one === undefined) return [];
  const { provider, issuer, clientId, since } = one;
  return [{ party, provider, issuer, client_id: clientId, since: new Date(since) }];
}

function fieldsOf(party: string, { page }: Party) {
  return FIELDS.flatMap((field) => {
    const value = page[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const disclosure = page.withheld[field] ?? PAGE_FIELDS[field];
    return [{ party, field, disclosure, value: JSON.stringify(value) }];
  });
}

function withheldOf(party: string, { page }: Party) {
  return FIELDS.flatMap((field) => {
    const disclosure = page.withheld[field];
    return disclosure === undefined || disclosure === PAGE_FIELDS[field]
      ? []
      : [{ party, field, disclosure }];
  });
}
