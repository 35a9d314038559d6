import { ROUTE_NAMES } from '@sahakarya/contract';
import { MESSAGE_VERB_NAMES, PARTY_VERB_NAMES, TALK_VERB_NAMES } from '@sahakarya/exchange';
import { expect, test } from 'vitest';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { type Cell, wrongOf } from './testing/cell.ts';
import { cellsOfOthers, cellsOfPersons, cellsOfReads } from './testing/cells-of-others.ts';
import { cellsOfOneself, cellsOfParties, cellsOfStrangers, cellsOfTalks } from './testing/cells-of-table.ts';
import { PRIVATE_TABLES } from './testing/rows-of-table.ts';
import { allRows, seersOf, wrongRows } from './testing/rows-seen.ts';
import { RULES_OF_MESSAGES, RULES_OF_PARTIES, RULES_OF_TALKS } from './testing/rules-of-table.ts';
import { sweptTable } from './testing/swept.ts';

/** Cells that are asked, all in all. */
const AT_LEAST = 10_000;

const swept = await sweptTable();
const { table, cast } = swept;

const CELLS: Readonly<Record<string, readonly Cell[]>> = {
  'verbs of parties': cellsOfParties(cast, swept.versions),
  'verbs of parties, for nobody or for another': cellsOfStrangers(cast),
  'what one does for oneself': cellsOfOneself(cast),
  'verbs of talks and messages': cellsOfTalks(cast, swept.talks),
  'reads of the table': cellsOfReads(cast),
  'what is a person’s own': cellsOfPersons(cast),
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
    ...after
  } = await stateOfTables(table.people.database);
  expect(before).toMatchObject(after);
});

test('row-level security alone shows each row of every private table to whom it should', async () => {
  const { database } = table.people;
  const all = await allRows(database);
  const seers = seersOf(cast, all);
  expect(seers.length * PRIVATE_TABLES.length).toBeGreaterThan(1_000);
  expect(PRIVATE_TABLES.filter((name) => all.get(name)?.size === 0)).toEqual([]);
  expect(await wrongRows(database, seers, all)).toEqual([]);
});
