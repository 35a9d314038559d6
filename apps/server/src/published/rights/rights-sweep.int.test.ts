import { ROUTE_NAMES } from '@sahakarya/contract';
import { MESSAGE_VERB_NAMES, PARTY_VERB_NAMES, TALK_VERB_NAMES } from '@sahakarya/exchange';
import { expect, test } from 'vitest';
import { withConnection } from '../../platform/database/with-connection.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { type Cell, wrongOf } from './testing/cell.ts';
import { byToken } from './testing/cells-by-token.ts';
import { cellsOfOthers, cellsOfPersons, cellsOfReads } from './testing/cells-of-others.ts';
import { cellsOfOneself, cellsOfParties, cellsOfStrangers, cellsOfTalks } from './testing/cells-of-table.ts';
import { wrongChanges } from './testing/changes-let-through.ts';
import { chosen } from './testing/chosen.ts';
import { neverLetThrough, restOfDeeds } from './testing/deeds.ts';
import { PRIVATE_TABLES, type PrivateTable } from './testing/rows-of-table.ts';
import { type AllRows, allRows, seersOf, wrongRows } from './testing/rows-seen.ts';
import { RULES_OF_MESSAGES, RULES_OF_PARTIES, RULES_OF_TALKS } from './testing/rules-of-table.ts';
import { sweptTable } from './testing/swept.ts';
import { policiesOf, unchecked, WAYS, weakChecks, without } from './testing/weakened.ts';

/** Cells that are asked, all in all. */
const AT_LEAST = 10_000;

const swept = await sweptTable();
const { table, cast } = swept;

const CELLS: Readonly<Record<string, readonly Cell[]>> = {
  'verbs of parties': byToken(cellsOfParties(cast, swept.versions)),
  'verbs of parties, for nobody or for another': byToken(cellsOfStrangers(cast)),
  'what one does for oneself': byToken(cellsOfOneself(cast)),
  'verbs of talks and messages': byToken(cellsOfTalks(cast, swept.talks)),
  'reads of the table': byToken(cellsOfReads(cast)),
  'what is a person’s own': byToken(cellsOfPersons(cast)),
  'what is for everybody, or for operators': cellsOfOthers(cast),
};

test('every verb of the table has its rule, and no rule is of another', () => {
  const verbs = (rules: Readonly<Record<string, { readonly verb: string }>>) =>
    Object.values(rules).map(({ verb }) => verb);
  expect([...verbs(RULES_OF_PARTIES), 'ask', 'make_secretariat'].sort()).toEqual(
    [...PARTY_VERB_NAMES].sort(),
  );
  expect([...verbs(RULES_OF_TALKS), 'begin'].sort()).toEqual([...TALK_VERB_NAMES].sort());
  expect(verbs(RULES_OF_MESSAGES).sort()).toEqual([...MESSAGE_VERB_NAMES].sort());
});

test('every caller asks every route, and there are many cells', () => {
  const asked = new Map(ROUTE_NAMES.map((name) => [name, new Set<string>()]));
  for (const { route, who } of Object.values(CELLS).flat()) asked.get(route)?.add(who.is);
  const lacking = ROUTE_NAMES.filter((name) => asked.get(name)?.size !== cast.callers.length);
  expect(lacking).toEqual([]);
  expect(Object.values(CELLS).flat().length).toBeGreaterThanOrEqual(AT_LEAST);
});

test.each(Object.entries(CELLS))('%s: every caller is let do what the rules say', async (_name, cells) => {
  const before = await stateOfTables(table.people.database);
  expect(await wrongOf(table, cells)).toEqual([]);
  // What the cells ask changes nothing, or else those after it would ask about something else.
  const {
    command_answer: _,
    visit: __,
    talk_read: ___,
    // Of a provider that could have been set, but for its version.
    provider_key: ____,
    ...after
  } = await stateOfTables(table.people.database);
  expect(before).toMatchObject(after);
});

const { database } = table.people;

/** An exercise has one thing more that somebody may change. */
async function rowsOfAll() {
  if (database.owner === undefined) throw new Error('the owner of the database is not known');
  await withConnection(database.owner, (client) => client.query(`update installation set kind = 'exercise'`));
  return allRows(database);
}

const chief = cast.callers.find(
  ({ person, isFresh }) => person === cast.things.members.get('owner') && !isFresh,
);

/** What of some tables is seen or changed otherwise than it should. */
async function wrongAt(all: AllRows, tables: readonly PrivateTable[]) {
  const seers = seersOf(cast, all);
  const changing = seers.filter(
    ({ is, caller }) => is === chief?.is || !['person', 'public'].includes(caller.kind),
  );
  const changes: string[] = [];
  for (const seer of changing) changes.push(...(await wrongChanges(database, seer, all, tables)));
  return [...(await wrongRows(database, seers, all, tables)), ...changes];
}

test('row-level security alone shows and lets change each row of every private table to whom it should', async () => {
  const all = await rowsOfAll();
  expect(seersOf(cast, all).length * PRIVATE_TABLES.length).toBeGreaterThan(1_000);
  expect(PRIVATE_TABLES.filter((name) => all.get(name)?.size === 0)).toEqual([]);
  expect(await wrongAt(all, PRIVATE_TABLES)).toEqual([]);
});

/** Of the installation, every desk reads: that nobody does without a desk, another test holds. */
const HELD_ELSEWHERE = 'installation reading open';

const mutants = chosen(
  (await policiesOf(database))
    .flatMap((policy) => WAYS.map((way) => [policy.table, policy.name, way, policy] as const))
    .filter(([of, name, way]) => `${of} ${name} ${way}` !== HELD_ELSEWHERE),
);

test.each(mutants)('%s: the sweep finds it when the policy %s is %s', async (name, _policy, way, policy) => {
  const all = await rowsOfAll();
  expect(await without(database, policy, way, () => wrongAt(all, [name]))).not.toEqual([]);
  expect(await wrongAt(all, [name])).toEqual([]);
});

const weak = chosen(weakChecks().map((check) => [check.of, check.verb, check.is, check] as const));

test.each(weak)('%s: the sweep finds it when %s lacks its check of the %s', async (of, verb, _is, check) => {
  const path =
    verb === 'begin' ? /^\/talks$/ : new RegExp(`^/${of === 'party' ? 'parties' : 'talks'}/.*/${verb}$`);
  const cells = Object.values(CELLS)
    .flat()
    .filter((cell) => path.test(cell.path) && cell.who.kind === 'person');
  expect(cells.length).toBeGreaterThan(0);
  expect(await unchecked(check, () => wrongOf(table, cells))).not.toEqual([]);
});

/** A party has always somebody who administers it without end: only the operator appoints another. */
const OF_NO_TABLE = ['appointAdministrator'];

test('every verb is done once at least by somebody who may', async () => {
  expect(await restOfDeeds(swept)).toEqual([]);
  expect(neverLetThrough(swept)).toEqual(OF_NO_TABLE);
});
