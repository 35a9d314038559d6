import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { PRIVATE_TABLES, type PrivateTable, type Row } from './rows-of-table.ts';
import type { AllRows, Seer } from './rows-seen.ts';

/** Nothing of it stays. */
const UNDONE = new Error('undone');
/** PostgreSQL: row-level security, or a right that is not given. */
const REFUSED = '42501';
/** PostgreSQL: the policies let it through, and the row lacks what it needs. */
const LACKS = '23502';

/** Rows that are changed and deleted when all are meant; whether one may be added: an empty one, and one’s own. */
type Changes = Readonly<Record<'changed' | 'blindly' | 'deleted' | 'empty' | 'own', number | string>>;

/**
 * What a person may change by row-level security alone, by hand: their own account, the end of their own visits, files
 * that they bring, tokens that they make, up to where they have read, and what they are told by mail.
 */
function allowedTo(person: string, table: PrivateTable, rows: readonly Row[]): Changes {
  const own = rows.filter((row) => row.person === person).length;
  const changed = ['person', 'talk_read', 'notice'].includes(table) ? own : 0;
  return {
    ...{ changed, blindly: changed },
    deleted: table === 'visit' || table === 'talk_read' ? own : 0,
    empty: REFUSED,
    own: ADDED.includes(table) ? LACKS : REFUSED,
  };
}

/** To which a person adds their own. */
const ADDED: readonly PrivateTable[] = ['file', 'file_key', 'talk_read', 'person_token', 'notice'];

/** The desk of operators moves the clock of an exercise on, and does nothing else to these tables. */
function allowedToOperators(table: PrivateTable): Partial<Changes> {
  const changed = table === 'installation' ? 1 : 0;
  return { changed, deleted: 0, empty: REFUSED, own: REFUSED };
}

/** Tables of which the desks that look after them change every row. */
const LOOKED_AFTER: Readonly<Partial<Record<Seer['caller']['kind'], readonly PrivateTable[]>>> = {
  'sign-in': [
    ...(['person', 'person_key', 'credential', 'visit', 'link', 'attempt', 'person_token'] as const),
    ...(['provider_key', 'provider_account', 'provider_sign_in'] as const),
    ...(['passkey', 'passkey_challenge', 'file', 'file_key', 'matter_key', 'notice', 'notice_told'] as const),
  ],
  writer: [
    ...(['thing', 'command_answer', 'file_use', 'party', 'membership', 'deputy', 'party_field'] as const),
    ...(['party_withheld', 'matter_key', 'talk', 'talk_seat', 'talk_addition', 'talk_auditor'] as const),
    ...(['message', 'identity_provider'] as const),
  ],
};

/** What may be done of changes at a desk; of one that looks after tables, how many rows it changes alone. */
function allowedAt(
  { kind, name }: Seer['caller'],
  table: PrivateTable,
  rows: readonly Row[],
): Partial<Changes> {
  if (kind === 'person') return allowedTo(name, table, rows);
  if (kind === 'operator') return allowedToOperators(table);
  return { changed: LOOKED_AFTER[kind]?.includes(table) === true ? rows.length : 0 };
}

/** Changes that are let through or refused otherwise than they should, of a person who has something of everything. */
export async function wrongChanges(
  database: Database,
  { caller }: Pick<Seer, 'caller'>,
  all: AllRows,
  tables: readonly PrivateTable[] = PRIVATE_TABLES,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const table of tables) {
    const rows = [...(all.get(table)?.values() ?? [])];
    const isPerson = caller.kind === 'person';
    const wanted = allowedAt(caller, table, rows);
    const own = { person: caller.name, ...ownKeys(caller.name, all) };
    const [column, ...columns] = Object.keys(rows[0] ?? {});
    const last = columns.at(-1) ?? column;
    const value = rows.find((row) => row.person === caller.name)?.[last ?? ''] ?? null;
    const statements = {
      changed: `update ${table} set "${column}" = "${column}"`,
      // What reads no column asks for no right to read: only the policy of changing stands against it.
      blindly: `update ${table} set "${last}" = (jsonb_populate_record(null::${table}, '${JSON.stringify({ [last ?? '']: value })}'))."${last}"`,
      deleted: `delete from ${table}`,
      empty: `insert into ${table} select (jsonb_populate_record(null::${table}, '{}')).*`,
      own: `insert into ${table} select (jsonb_populate_record(null::${table}, '${JSON.stringify(isPerson ? own : {})}')).*`,
    };
    for (const what of ['changed', 'blindly', 'deleted', 'empty', 'own'] as const) {
      if (table === 'event' && what !== 'empty' && what !== 'own') continue;
      if (wanted[what] === undefined) continue;
      const came = await cameOf(database, caller, statements[what]);
      if (came !== wanted[what])
        wrong.push(`${caller.kind}: ${table}: ${what}: ${wanted[what]}, not ${came}`);
    }
  }
  return wrong;
}

function ownKeys(person: string, all: AllRows): Row {
  const file = [...(all.get('file')?.values() ?? [])].find((row) => row.person === person)?.file;
  const talk = [...(all.get('talk_read')?.values() ?? [])].find((row) => row.person === person)?.talk;
  return { file, talk };
}

async function cameOf(
  database: Database,
  caller: Seer['caller'],
  statement: string,
): Promise<number | string> {
  let came: number | string = 0;
  const work = withDesk(database, caller, async ({ db }) => {
    const { numAffectedRows = 0n } = await sql.raw(statement).execute(db);
    came = Number(numAffectedRows);
    throw UNDONE;
  });
  await work.catch((error: unknown) => {
    if (error === UNDONE) return;
    if (!(error instanceof Error) || !('code' in error)) throw error;
    came = String(error.code);
  });
  return came;
}
