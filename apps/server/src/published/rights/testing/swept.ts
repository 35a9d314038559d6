import { Talk } from '@sahakarya/contract';
import { z } from 'zod';
import { type Table, tableApplication } from '../../../capabilities/parties/testing/table.ts';
import { makeToken } from '../../../platform/tokens/tokens.ts';
import { type Cast, Casting, KEYS, PARTIES, type Who } from './cast.ts';
import type { Versions } from './cells-of-table.ts';

/** The table with all who ask, and what they ask about. */
export interface Swept {
  readonly table: Table;
  readonly cast: Cast;
  readonly versions: Versions;
  readonly talks: Readonly<Record<'open' | 'closed', number>>;
}

/** To be called at the top of a file. */
export async function sweptTable(): Promise<Swept> {
  const table = await tableApplication();
  const { database, now } = table.people;
  const { text } = await makeToken(database, { name: 'a test', days: 30, now });
  const cast = await new Casting(table).cast(text);
  const secretariat = officerOf(cast, 'secretariat');
  const versions: Versions = new Map(
    await Promise.all(
      PARTIES.map(async (name) => [name, (await table.read(KEYS[name], secretariat)).version] as const),
    ),
  );
  const owner = officerOf(cast, 'owner');
  const versionOf = async (talk: string) => {
    const answer = await table.people.get(`/talks/${talk}`, owner);
    return z.object({ data: Talk }).parse(answer.json()).data.version;
  };
  const { open, closed } = cast.things;
  return { table, cast, versions, talks: { open: await versionOf(open), closed: await versionOf(closed) } };
}

/** The officer who administers a party, freshly signed in. */
export function officerOf({ callers }: Cast, party: Who['party']): { readonly cookie: string } {
  const found = callers.find(
    (who) =>
      who.party === party &&
      who.belongs === 'now' &&
      who.isFresh &&
      who.role === 'officer' &&
      who.isAdministrator,
  );
  if (found?.cookie === undefined) throw new Error(`${party} has no officer`);
  return { cookie: found.cookie };
}
