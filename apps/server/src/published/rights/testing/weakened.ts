import {
  PARTY_VERB_NAMES,
  PARTY_VERBS,
  TALK_VERB_NAMES,
  TALK_VERBS,
  type VerbRow,
  type Who,
} from '@sahakarya/exchange';
import type { Database } from '../../../platform/database/database.ts';
import { withConnection } from '../../../platform/database/with-connection.ts';
import { PRIVATE_TABLES, type PrivateTable } from './rows-of-table.ts';

/** A policy of row-level security, as PostgreSQL tells it. */
export interface Policy {
  readonly table: PrivateTable;
  readonly name: string;
  readonly for: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** All policies of the private tables, in the order of their names. */
export async function policiesOf({ owner }: Database): Promise<readonly Policy[]> {
  if (owner === undefined) throw new Error('the owner of the database is not known');
  return withConnection(owner, async (client) => {
    const { rows } = await client.query<Policy>(
      `select tablename as table, policyname as name, cmd as "for", qual as "using", with_check as "check"
       from pg_policies where schemaname = 'public' and tablename = any($1) order by 1, 2`,
      [PRIVATE_TABLES],
    );
    return rows;
  });
}

/** How a policy is taken away: it lets everybody through, or nobody any more. */
export const WAYS = ['open', 'gone'] as const;

/** Does some work while a policy is open or gone; afterwards it is as it was. */
export async function without<Result>(
  { owner }: Database,
  policy: Policy,
  way: (typeof WAYS)[number],
  work: () => Promise<Result>,
): Promise<Result> {
  if (owner === undefined) throw new Error('the owner of the database is not known');
  const { table, name, using, check } = policy;
  const made = (to: 'true' | undefined) =>
    [
      `create policy ${name} on ${table} for ${policy.for}`,
      ...(using === null ? [] : [`using (${to ?? using})`]),
      ...(check === null ? [] : [`with check (${to ?? check})`]),
    ].join(' ');
  return withConnection(owner, async (client) => {
    await client.query(`drop policy ${name} on ${table}`);
    if (way === 'open') await client.query(made('true'));
    try {
      return await work();
    } finally {
      if (way === 'open') await client.query(`drop policy ${name} on ${table}`);
      await client.query(made(undefined));
    }
  });
}

/** One check of the service that is left out, for the time of some work. */
export interface WeakCheck {
  readonly verb: string;
  readonly of: 'party' | 'talk';
  readonly is: string;
  readonly row: VerbRow<string>;
  readonly who: readonly Who[];
}

/** Each verb's rights, weaker by one check each: of the relation, of the role, of a fresh sign-in, of suspension. */
export function weakChecks(): readonly WeakCheck[] {
  const rows = [
    ...PARTY_VERB_NAMES.filter(
      (verb) => verb !== 'make_secretariat' && verb !== 'ask' && verb !== 'join',
    ).map((verb) => ({ verb, of: 'party', row: PARTY_VERBS[verb] }) as const),
    ...TALK_VERB_NAMES.map((verb) => ({ verb, of: 'talk', row: TALK_VERBS[verb] }) as const),
  ];
  return rows.flatMap(({ verb, of, row }) => {
    const [first, ...others] = row.who;
    if (first === undefined) return [];
    const weak = (is: string, one: Who): WeakCheck => ({ verb, of, is, row, who: [one, ...others] });
    const { isFresh: _, ...stale } = first;
    return [
      // Whoever is no participant is not admitted, and refused by that.
      ...(first.relation === 'participant' ? [] : [weak('relation', { ...first, relation: 'anyone' })]),
      weak('role', { ...first, role: 'viewer' }),
      weak('person', { ...first, role: 'person' }),
      ...(first.isFresh === true ? [weak('fresh', stale)] : []),
      ...(of === 'talk' && first.alsoSuspended !== true && verb !== 'begin'
        ? [weak('suspended', { ...first, alsoSuspended: true })]
        : []),
    ];
  });
}

/** Does some work while a check is left out. */
export async function unchecked<Result>(
  { row, who }: WeakCheck,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = row.who;
  Reflect.set(row, 'who', who);
  try {
    return await work();
  } finally {
    Reflect.set(row, 'who', before);
  }
}
