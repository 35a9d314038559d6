import { describe, expect, it } from 'vitest';
import { lockTable } from '../../testing/lock-table.ts';
import { temporaryDatabase } from '../../testing/temporary-database.ts';
import { smallApplication } from '../testing/small-application.ts';

const database = await temporaryDatabase({ SAHAKARYA_CONNECTIONS: '2' });
const app = await smallApplication({ database });

describe('what goes wrong', () => {
  it('by too many that ask the database at once is told within seconds', async () => {
    const held = [await database.pool.connect(), await database.pool.connect()];
    const [answer, ready] = await Promise.all([app.inject('/api/v1/sources'), app.inject('/readyz')]);
    for (const one of held) one.release();
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'busy',
      '5',
    ]);
    expect([ready.statusCode, ready.json().ready]).toEqual([503, false]);
  });

  it('by a statement that waits too long for another’s lock is told', async () => {
    expect((await app.inject('/api/v1/sources')).statusCode).toBe(200);
    await lockTable(database.owner ?? {}, 'source');
    const answer = await app.inject('/api/v1/sources');
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'too-slow',
      '5',
    ]);
  });
});
