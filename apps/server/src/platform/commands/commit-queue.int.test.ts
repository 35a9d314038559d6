import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { withConnection } from '../database/with-connection.ts';
import { ANYBODY, operator, THE_WRITER } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import type { Command, CommandKey, Outcome } from './command.ts';
import { CommitQueue } from './commit-queue.ts';
import { BOXES, type BoxCommand, type BoxEvent, isBox, WORLD } from './testing/boxes.ts';

const database = await temporaryDatabase();
const queue = new CommitQueue(database, [BOXES], WORLD);
/** The same in another server on the same database. */
const elsewhere = new CommitQueue(database, [BOXES], WORLD);

const PERSON = randomUUID();

interface Given {
  readonly key?: CommandKey;
  readonly version?: number;
}

function command(box: string, asks: BoxCommand, { key, version }: Given = {}): Command {
  const by = { person: PERSON, party: 'ETH', isFresh: false };
  return { id: randomUUID(), of: { kind: 'box', id: box }, asks, version, by, key };
}

function keyOf(asks: BoxCommand, key: string = randomUUID()): CommandKey {
  return { asker: PERSON, key, asked: createHash('sha256').update(JSON.stringify(asks)).digest() };
}

async function boxNow(box: string): Promise<{ doses: number | undefined; version: number }> {
  const row = await withDesk(database, THE_WRITER, ({ db }) =>
    db.selectFrom('thing').select(['state', 'version']).where('thing', '=', box).executeTakeFirst(),
  );
  return { doses: isBox(row?.state) ? row.state.doses : undefined, version: row?.version ?? 0 };
}

async function eventsOf(box: string) {
  return withDesk(database, THE_WRITER, ({ db }) =>
    db.selectFrom('event').selectAll().where('thing', '=', box).orderBy('version').execute(),
  );
}

const count = (outcomes: readonly Outcome[], is: Outcome['is']) =>
  outcomes.filter((one) => one.is === is).length;

describe('many at once', () => {
  it('take exactly what is there, from two servers', async () => {
    await queue.submit(command('rush', { verb: 'fill', doses: 100 }));
    const asked = Array.from({ length: 300 }, (_, place) =>
      (place % 2 === 0 ? queue : elsewhere).submit(command('rush', { verb: 'take', doses: 1 })),
    );
    const outcomes = await Promise.all(asked);
    expect([count(outcomes, 'done'), count(outcomes, 'refused')]).toEqual([100, 200]);
    expect(await boxNow('rush')).toEqual({ doses: 0, version: 101 });
    const events = await eventsOf('rush');
    expect(events.map(({ version }) => version)).toEqual(
      Array.from({ length: 101 }, (_, place) => place + 1),
    );
  });

  it('begin one thing together, each once', async () => {
    const asked = [queue, elsewhere].flatMap((one) =>
      Array.from({ length: 20 }, () => {
        const asks: BoxCommand = { verb: 'fill', doses: 1 };
        return one.submit(command('begun', asks, { key: keyOf(asks) }));
      }),
    );
    expect(count(await Promise.all(asked), 'done')).toBe(40);
    expect(await boxNow('begun')).toEqual({ doses: 40, version: 40 });
  });

  it('look at one another without waiting for each other for ever', async () => {
    await Promise.all(['x', 'y'].map((box) => queue.submit(command(box, { verb: 'fill', doses: 1 }))));
    const crossed = Array.from({ length: 60 }, (_, place) => {
      const [own, other] = place % 2 === 0 ? ['x', 'y'] : ['y', 'x'];
      return (place % 4 < 2 ? queue : elsewhere).submit(
        command(own ?? 'x', { verb: 'match', other: other ?? 'y' }),
      );
    });
    expect(count(await Promise.all(crossed), 'done')).toBe(60);
  });
});

describe('a key', () => {
  it('gives the first answer again, done or refused, and does nothing a second time', async () => {
    await queue.submit(command('keyed', { verb: 'fill', doses: 5 }));
    const take: BoxCommand = { verb: 'take', doses: 3 };
    const key = keyOf(take);
    const answers = [];
    for (const one of [queue, queue, elsewhere])
      answers.push(await one.submit(command('keyed', take, { key })));
    expect(answers).toEqual([
      { is: 'done', version: 2, isReplayed: false },
      { is: 'done', version: 2, isReplayed: true },
      { is: 'done', version: 2, isReplayed: true },
    ]);
    const tooMany = keyOf(take);
    const refused = await queue.submit(command('keyed', take, { key: tooMany }));
    await queue.submit(command('keyed', { verb: 'fill', doses: 5 }));
    // There would be enough by now, but this question has had its answer.
    expect(await queue.submit(command('keyed', take, { key: tooMany }))).toEqual({
      ...refused,
      isReplayed: true,
    });
    expect(refused).toMatchObject({ is: 'refused', faults: [{ code: 'doses-gone', params: { open: 2 } }] });
    expect((await boxNow('keyed')).doses).toBe(7);
  });

  it('that comes many times at once has one effect, from two servers', async () => {
    await queue.submit(command('twins', { verb: 'fill', doses: 100 }));
    const take: BoxCommand = { verb: 'take', doses: 1 };
    const keys = Array.from({ length: 10 }, () => keyOf(take));
    const outcomes = await Promise.all(
      [...keys, ...keys, ...keys].map((key, place) =>
        (place % 2 === 0 ? queue : elsewhere).submit(command('twins', take, { key })),
      ),
    );
    expect(count(outcomes, 'done')).toBe(30);
    expect(outcomes.filter((one) => one.is === 'done' && !one.isReplayed)).toHaveLength(10);
    expect((await boxNow('twins')).doses).toBe(90);
  });

  it('of another question is refused, and is another person’s own', async () => {
    const fill: BoxCommand = { verb: 'fill', doses: 1 };
    const key = keyOf(fill);
    await queue.submit(command('other', fill, { key }));
    const more: BoxCommand = { verb: 'fill', doses: 2 };
    expect(await queue.submit(command('other', more, { key: keyOf(more, key.key) }))).toEqual({
      is: 'key-used-otherwise',
    });
    const another = { ...key, asker: randomUUID() };
    expect(await queue.submit(command('other', fill, { key: another }))).toMatchObject({
      is: 'done',
      version: 2,
    });
  });
});

describe('a version', () => {
  it('that is not the present one changes nothing', async () => {
    await queue.submit(command('versioned', { verb: 'fill', doses: 1 }));
    const fill: BoxCommand = { verb: 'fill', doses: 1 };
    const both = [1, 1].map((version) => queue.submit(command('versioned', fill, { version })));
    expect(await Promise.all(both)).toEqual([
      { is: 'done', version: 2, isReplayed: false },
      { is: 'changed-meanwhile', version: 2 },
    ]);
  });
});

describe('a command that fails', () => {
  it('fails alone', async () => {
    const outcomes = await Promise.allSettled(
      [
        { verb: 'fill', doses: 1 } as const,
        { verb: 'break' } as const,
        { verb: 'fill', doses: 1 } as const,
      ].map((asks) => queue.submit(command('spoilt', asks))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await boxNow('spoilt')).doses).toBe(2);
  });
});

describe('events', () => {
  it('make the thing again, and their hashes tell all of them', async () => {
    const events = await eventsOf('keyed');
    const box = events.reduce<ReturnType<typeof BOXES.evolve> | undefined>(
      (before, { kind, body, at }) =>
        BOXES.evolve(before, { event: { kind, ...Object(body) } as BoxEvent, at: at.getTime() as never }),
      undefined,
    );
    expect(box?.doses).toBe(7);
    expect(new Set(events.map(({ hash }) => hash.toString('hex'))).size).toBe(events.length);
    expect(events[0]).toMatchObject({ person: PERSON, party: 'ETH', kind: 'filled', body: { doses: 5 } });
  });

  it('are never changed or taken away, by their owner neither', async () => {
    const statements = ['update event set kind = kind', 'delete from event', 'truncate event'];
    for (const statement of statements)
      await expect(
        withDesk(database, THE_WRITER, ({ db }) => sql.raw(statement).execute(db)),
      ).rejects.toThrow(/permission denied/);
    if (database.owner === undefined) throw new Error('an embedded database has an owner');
    await withConnection(database.owner, async (owner) => {
      for (const statement of statements)
        await expect(owner.query(statement), statement).rejects.toThrow(/added, never changed/);
    });
  });

  it('are seen at the writer’s desk alone', async () => {
    for (const caller of [ANYBODY, operator('somebody')])
      for (const table of ['event', 'thing', 'command_answer'])
        expect(
          await withDesk(database, caller, ({ db }) => sql.raw(`select * from ${table}`).execute(db)),
        ).toEqual(expect.objectContaining({ rows: [] }));
  });
});
