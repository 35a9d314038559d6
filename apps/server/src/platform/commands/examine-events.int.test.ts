import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { withConnection } from '../database/with-connection.ts';
import { THE_WRITER } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import { CommitQueue } from './commit-queue.ts';
import { examineEvents } from './examine-events.ts';
import { BOXES, WORLD } from './testing/boxes.ts';

const database = await temporaryDatabase();
const queue = new CommitQueue(database, [BOXES], WORLD);
// More than one part of things.
await Promise.all(
  Array.from({ length: 450 }, (_, place) =>
    queue.submit({
      id: randomUUID(),
      of: { kind: 'box', id: `box-${place % 225}` },
      asks: { verb: 'fill', doses: place },
      version: undefined,
      by: { person: randomUUID(), party: 'ETH', isFresh: false },
      key: undefined,
    }),
  ),
);
const examine = () => withDesk(database, THE_WRITER, (desk) => examineEvents(desk, [BOXES]));

/** As somebody could who owns the database: the trigger is off for as long as it takes. */
async function asOwner(statement: string): Promise<void> {
  if (database.owner === undefined) throw new Error('an embedded database has an owner');
  await withConnection(database.owner, async (owner) => {
    await owner.query('alter table event disable trigger only_added');
    await owner.query(statement);
    await owner.query('alter table event enable trigger only_added');
  });
}

afterEach(async () => {
  await asOwner('update event set body = before.body from saved_event before where event.hash = before.hash');
  await asOwner('insert into event select * from saved_event on conflict do nothing');
  await asOwner(
    'insert into thing select * from saved_thing on conflict (kind, thing) do update set state = excluded.state',
  );
  await asOwner("delete from thing where thing = 'made-up'");
});

await asOwner('create table saved_event as select * from event');
await asOwner('create table saved_thing as select * from thing');

it('finds nothing where nothing is wrong, in every part', async () => {
  expect(await examine()).toEqual({ things: 225, events: 450, differences: [] });
});

it.each([
  [
    'a figure in an event',
    `update event set body = '{"doses": 8}' where thing = 'box-7' and version = 1`,
    ['hash', 'state'],
  ],
  [
    'a figure that the thing has',
    `update thing set state = '{"doses": 8, "isShut": false}' where thing = 'box-7'`,
    ['state'],
  ],
  ['an event that is gone', `delete from event where thing = 'box-7' and version = 1`, ['gap', 'state']],
  ['a thing that is gone', `delete from thing where thing = 'box-7'`, ['no-thing']],
])('%s is found', async (_, statement, found) => {
  await asOwner(statement);
  const { differences } = await examine();
  expect(differences.map(({ id, what }) => [id, what])).toEqual(found.map((what) => ['box-7', what]));
});

it('a thing without events is found', async () => {
  await asOwner(`insert into thing values ('box', 'made-up', 1, now(), '{"doses": 8, "isShut": false}')`);
  expect((await examine()).differences).toEqual([
    { kind: 'box', id: 'made-up', what: 'no-events', version: 1 },
  ]);
});
