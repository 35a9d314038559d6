import { expect, test } from 'vitest';
import { signIn } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { askOwner } from '../testing/ask-owner.ts';
import { runModule } from '../testing/child.ts';
import { silent, temporaryDatabase } from '../testing/temporary-database.ts';
import { until } from '../testing/until.ts';
import { enqueue } from './enqueue.ts';
import { workThrough } from './work-through.ts';

const database = await temporaryDatabase();

const PACE = { betweenLooks: 20, stillAtIt: 20 };

const leave = (link: string) =>
  withDesk(database, signIn('a test'), ({ db }) => enqueue(db, 'link-mail', { link }));
const states = async () =>
  (await askOwner<{ state: string }>(database, 'select state from pgboss.job order by created_on')).map(
    ({ state }) => state,
  );

test('what a worker had that was killed in the middle is done by another one, under the same id', async () => {
  const { host, user, password, database: name } = database.jobs.options;
  const child = runModule(`
    import pg from 'pg';
    import { workThrough } from '{dist}/platform/jobs/work-through.js';
    const jobs = new pg.Pool(${JSON.stringify({ host, user, password, database: name })});
    const log = { warn: () => undefined, error: () => undefined };
    await workThrough({ jobs }, {
      'link-mail': ({ id }) => new Promise(() => console.log(id)),
    }, log, { betweenLooks: 20 });
    console.log('works');
  `);
  await child.next();
  await leave('killed');
  const had = await child.next();
  child.process.kill('SIGKILL');
  await child.ended;
  expect(await states()).toEqual(['active']);
  // Ten seconds later, and after its first pause.
  await askOwner(database, "update pgboss.job set started_on = now() - interval '10 seconds'");
  const done: string[] = [];
  const working = await workThrough(
    database,
    { 'link-mail': async ({ id, data }) => void done.push(`${id} ${JSON.stringify(data)}`) },
    silent,
    PACE,
  );
  await until(async () => (await states())[0] === 'retry');
  await askOwner(database, 'update pgboss.job set start_after = now()');
  await until(async () => (await states())[0] === 'completed');
  await working.stop();
  expect(done).toEqual([`${had} {"link":"killed"}`]);
});

test('who is still at a job says so, and a stop waits for it, and takes nothing more', async () => {
  let goOn: () => void = () => undefined;
  const begun: unknown[] = [];
  const deed = ({ data }: { readonly data: unknown }) =>
    new Promise<void>((resolve) => {
      begun.push(data);
      goOn = resolve;
    });
  const working = await workThrough(database, { 'link-mail': deed }, silent, PACE);
  await leave('first');
  await until(() => begun.length === 1);
  await leave('second');
  // It would be taken for a killed worker's, did nobody say so.
  await askOwner(
    database,
    "update pgboss.job set started_on = now() - interval '9 seconds' where state = 'active'",
  );
  await until(async () => {
    const late =
      "select from pgboss.job where state = 'active' and started_on < now() - interval '5 seconds'";
    return (await askOwner(database, late)).length === 0;
  });
  let isStopped = false;
  const stopped = working.stop().then(() => {
    isStopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isStopped).toBe(false);
  goOn();
  await stopped;
  expect(begun).toEqual([{ link: 'first' }]);
  expect(await states()).toEqual(['completed', 'completed', 'created']);
});
