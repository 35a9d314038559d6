import { expect, it } from 'vitest';
import { withConnection } from '../../platform/database/with-connection.ts';
import { askOwner } from '../../platform/testing/ask-owner.ts';
import { temporaryDatabase } from '../../platform/testing/temporary-database.ts';
import { examineJobs } from './examine-jobs.ts';

const database = await temporaryDatabase();
const { host, user, password, database: name } = database.jobs.options;
const examined = () =>
  withConnection({ host, user, password, database: name }, (client) => examineJobs(client));
const add = (columns: string, values: string) =>
  askOwner(database, `insert into pgboss.job (name, ${columns}) values ('link-mail', ${values})`);

it('tells what waits for long, and what was given up', async () => {
  expect(await examined()).toMatchObject({ verdict: 'good', says: 'nothing waits to be done' });
  await add('state', "'created'");
  // Not yet to be done, and done: neither waits.
  await add('state, start_after', "'created', now() + interval '1 day'");
  await add('state, created_on', "'completed', now() - interval '1 day'");
  expect(await examined()).toMatchObject({ verdict: 'good', says: '1 to be done, none for long' });
  await add(
    'state, created_on, start_after',
    "'retry', now() - interval '3 hours', now() + interval '1 hour'",
  );
  expect(await examined()).toMatchObject({
    verdict: 'bad',
    says: 'link-mail: 2 to be done, the oldest for 3.0 hours',
    mend: expect.stringContaining('job-given-up'),
  });
  await askOwner(database, "update pgboss.job set state = 'failed' where state = 'retry'");
  expect(await examined()).toMatchObject({
    verdict: 'bad',
    says: 'link-mail: 1 given up within a week',
  });
});
