import { EventEmitter, once } from 'node:events';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { withConnection } from '../database/with-connection.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import { ANYBODY, operator } from './caller.ts';
import { withDesk } from './with-desk.ts';

const database = await temporaryDatabase();
if (database.owner === undefined) throw new Error('an embedded database has an owner');
await withConnection(database.owner, async (owner) => {
  await owner.query(`
    create table leaflet (id int primary key, words text, said date, doses bigint);
    create table secret (id int primary key);
    insert into leaflet values (1, 'first', '2021-08-04', 4328900000);
    insert into secret values (1);
    call publish_table('leaflet');
    call keep_table_for_operators('secret');
    grant select, insert, update, delete on leaflet, secret to sahakarya_application`);
});

const count = (table: string) => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`;

describe('the public desk', () => {
  it('reads what is published, days as text and doses as numbers', async () => {
    const { rows } = await withDesk(database, ANYBODY, ({ db }) => sql`select * from leaflet`.execute(db));
    expect(rows).toEqual([{ id: 1, words: 'first', said: '2021-08-04', doses: 4328900000 }]);
  });

  it('sees nothing that is kept for operators', async () => {
    const { rows } = await withDesk(database, ANYBODY, ({ db }) => count('secret').execute(db));
    expect(rows).toEqual([{ n: 0 }]);
  });

  it.each([
    "insert into leaflet values (2, 'x')",
    "update leaflet set words = 'x'",
    'delete from leaflet',
    'create temporary table t (x int); insert into leaflet values (3)',
    "set transaction read write; insert into leaflet values (4, 'x')",
  ])('refuses %s', async (statement) => {
    await expect(
      withDesk(database, ANYBODY, ({ db }) => sql.raw(statement).execute(db)),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(25006|25001|42501)$/) });
    const { rows } = await withDesk(database, operator('a test'), ({ db }) => count('leaflet').execute(db));
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('without a desk', () => {
  it('the application role sees no row and writes none', async () => {
    const { rows } = await database.pool.query('select * from leaflet');
    expect(rows).toEqual([]);
    await expect(database.pool.query("insert into leaflet values (5, 'x')")).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('row-level security alone denies what a public desk that could write would do', async () => {
    const client = await database.pool.connect();
    await client.query("begin; set local sahakarya.desk = 'public'");
    await expect(client.query("insert into leaflet values (6, 'x')")).rejects.toMatchObject({
      code: '42501',
    });
    await client.query("rollback; begin; set local sahakarya.desk = 'public'");
    const updated = await client.query("update leaflet set words = 'x'");
    const deleted = await client.query('delete from leaflet');
    await client.query('rollback');
    client.release();
    expect([updated.rowCount, deleted.rowCount]).toEqual([0, 0]);
  });

  it('the application role cannot change a table or the list of migrations', async () => {
    for (const statement of [
      'drop table leaflet',
      'alter table leaflet disable row level security',
      'delete from migration',
      'create table mine (x int)',
    ])
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the operator desk', () => {
  it('keeps what it wrote, and nothing of work that failed', async () => {
    await withDesk(database, operator('a test'), ({ db }) =>
      sql`insert into leaflet values (10, 'kept')`.execute(db),
    );
    const failure = withDesk(database, operator('a test'), async ({ db }) => {
      await sql`insert into leaflet values (11, 'gone')`.execute(db);
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    const { rows } = await withDesk(database, ANYBODY, ({ db }) => count('leaflet').execute(db));
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('does not pass for done when the work swallowed a failure', async () => {
    const work = withDesk(database, operator('a test'), async ({ db }) => {
      await sql`insert into leaflet values (12, 'lost')`.execute(db);
      await sql`insert into leaflet values (12, 'again')`.execute(db).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
  });

  it('copies rows in and out', async () => {
    const copied = await withDesk(database, operator('a test'), async ({ db, copyIn, copyOut }) => {
      await sql`create temporary table staged (id int, words text) on commit drop`.execute(db);
      const rows = await copyIn('copy staged from stdin (format csv)', ['1,one\n2,', 'two\n']);
      let text = '';
      for await (const chunk of copyOut('copy staged to stdout (format csv)')) text += Buffer.from(chunk);
      return { rows, text };
    });
    expect(copied).toEqual({ rows: 2, text: '1,one\n2,two\n' });
  });

  it('does marked work again after a serialisation failure, and other work not', async () => {
    await withDesk(database, operator('a test'), ({ db }) =>
      sql`insert into leaflet values (20, '0')`.execute(db),
    );
    /**
     * Each adds one to what it read; at the first try, none writes before all have read, so that one alone succeeds.
     */
    const addAtOnce = (adders: number, repeats: number) => {
      let reading = adders;
      const allHaveRead = new EventEmitter();
      const read = once(allHaveRead, 'read');
      const add = () =>
        withDesk(
          database,
          operator('a test'),
          async ({ db }) => {
            const { rows } = await sql<{ words: string }>`select words from leaflet where id = 20`.execute(
              db,
            );
            reading -= 1;
            if (reading === 0) allHaveRead.emit('read');
            await read;
            await sql`update leaflet set words = ${Number(rows[0].words) + 1} where id = 20`.execute(db);
          },
          { isolation: 'serializable', repeats },
        );
      return Promise.allSettled(Array.from({ length: adders }, add));
    };
    const words = async () => {
      const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
        sql<{ words: string }>`select words from leaflet where id = 20`.execute(db),
      );
      return rows[0].words;
    };
    const repeated = await addAtOnce(4, 50);
    expect(repeated.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect(await words()).toBe('4');
    const tried = await addAtOnce(4, 0);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await words()).toBe('5');
  });
});

describe('a connection', () => {
  const MANY_ROWS = "copy (select generate_series(1, 3000000), repeat('doses', 60)) to stdout";
  const STAGED = sql`create temporary table staged (id int, words text) on commit drop`;
  /** More than there are connections. */
  const attempts = Array.from({ length: 25 }, (_, n) => n);
  const inUse = () => database.pool.totalCount - database.pool.idleCount;
  /** One after the other: together, the last would wait for a connection longer than the pool lets it. */
  async function endsOf(work: (attempt: number) => Promise<void>): Promise<PromiseSettledResult<void>[]> {
    const ends: PromiseSettledResult<void>[] = [];
    for (const attempt of attempts) ends.push(...(await Promise.allSettled([work(attempt)])));
    return ends;
  }

  it('on which a COPY was not read to its end is destroyed, however far it was read', async () => {
    const ends = await endsOf((chunks) =>
      withDesk(database, ANYBODY, async ({ copyOut }) => {
        let read = 0;
        for await (const _ of copyOut(MANY_ROWS)) if (++read > chunks) throw new Error('the reader left');
      }),
    );
    for (const end of ends) expect(end).toMatchObject({ reason: { message: 'the reader left' } });
    expect(inUse()).toBe(0);
    await withDesk(database, ANYBODY, ({ db }) => count('leaflet').execute(db));
  });

  it('on which a COPY was left without an error is destroyed, and the work has failed', async () => {
    const left = withDesk(database, ANYBODY, async ({ copyOut }) => {
      for await (const _ of copyOut(MANY_ROWS)) break;
    });
    await expect(left).rejects.toThrow('not brought to its end');
    expect(inUse()).toBe(0);
  });

  it('to which a COPY sent half of its rows is destroyed, and nothing was kept', async () => {
    const ends = await endsOf((row) =>
      withDesk(database, operator('a test'), async ({ db, copyIn }) => {
        await sql`insert into leaflet values (${100 + row}, 'half')`.execute(db);
        await STAGED.execute(db);
        await copyIn(
          'copy staged from stdin (format csv)',
          (async function* () {
            yield `${row},half\n`;
            throw new Error('the writer left');
          })(),
        );
      }),
    );
    for (const end of ends) expect(end).toMatchObject({ reason: { message: 'the writer left' } });
    expect(inUse()).toBe(0);
    const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
      sql<{ n: number }>`select count(*) as n from leaflet where words = 'half'`.execute(db),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('to which a COPY sent a row that cannot be tells what PostgreSQL says', async () => {
    const refused = withDesk(database, operator('a test'), async ({ db, copyIn }) => {
      await STAGED.execute(db);
      await copyIn('copy staged from stdin (format csv)', ['x,no number\n']);
    });
    await expect(refused).rejects.toMatchObject({ code: '22P02' });
    expect(inUse()).toBe(0);
  });

  it('that does not answer a rollback is destroyed', async () => {
    let backend = 0;
    const stuck = withDesk(database, ANYBODY, async ({ db }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      backend = rows[0].pid;
      process.kill(backend, 'SIGSTOP');
      throw new Error('no');
    });
    await expect(stuck).rejects.toThrow('no');
    process.kill(backend, 'SIGCONT');
    expect(inUse()).toBe(0);
  }, 20_000);
});

it('does long work beside the connections that are shared', async () => {
  const held = await Promise.all(Array.from({ length: 10 }, () => database.pool.connect()));
  const { rows } = await withDesk(database, ANYBODY, ({ db }) => count('leaflet').execute(db), {
    isLongWork: true,
  });
  for (const one of held) one.release();
  expect(rows).toHaveLength(1);
});

it('says on whose behalf it works, whatever the name', async () => {
  for (const name of ['weekly import', "'; set local sahakarya.desk = 'operator", 'योजना', '']) {
    const { rows } = await withDesk(database, { kind: 'public', name }, ({ db }) =>
      sql`select current_setting('sahakarya.caller') as name, desk() as kind`.execute(db),
    );
    expect(rows).toEqual([{ name, kind: 'public' }]);
  }
});

it('leaves nothing of a desk to the next one on the same connection', async () => {
  await withDesk(database, operator('a test'), async () => undefined);
  for (let n = 0; n < 12; n++) {
    const { rows } = await database.pool.query(
      "select current_setting('sahakarya.desk', true) as desk, current_setting('sahakarya.caller', true) as caller",
    );
    expect([rows[0].desk ?? '', rows[0].caller ?? '']).toEqual(['', '']);
  }
});

it.each(["'; rollback; --", "Côte d’Ivoire's \\'", '\\', 'a\nb', '$1', ''])(
  'says who asks, whatever the name is: %j',
  async (name) => {
    const { rows } = await withDesk(database, operator(name), ({ db }) =>
      sql<{ caller: string; desk: string }>`
        select current_setting('sahakarya.caller') as caller, current_setting('sahakarya.desk') as desk`.execute(
        db,
      ),
    );
    expect(rows).toEqual([{ caller: name, desk: 'operator' }]);
  },
);
