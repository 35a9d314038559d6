import { API_ROOT } from '@sahakarya/contract';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { until } from '../../../platform/testing/until.ts';
import { makeToken } from '../../../platform/tokens/tokens.ts';
import { NOW, referenceApplication } from '../../../testing/reference-application.ts';
import { classicText } from '../testing/owid-text.ts';

const SENT = 14;
/** One writes, and eight may wait. */
const TAKEN = 9;

const { app, database } = await referenceApplication();

test('many imports at once wait without connections: readers have theirs, and those beyond are told to come again', async () => {
  const token = await makeToken(database, { name: 'many', days: 1, now: NOW });
  const slow = await database.pool.connect();
  try {
    // Another server writes figures, and is slow about it.
    await slow.query("begin; set local sahakarya.desk = 'operator'");
    await slow.query("select from data_version where subject = 'figures' for update");
    const answers = Array.from({ length: SENT }, (_, sent) =>
      app.inject({
        method: 'POST',
        url: `${API_ROOT}/imports?known_on=2023-10-25&only_new=true`,
        headers: { 'content-type': 'text/csv', authorization: `Bearer ${token.text}` },
        payload: classicText([{ code: 'MLI', day: '2021-09-01', doses: 400_000 + sent }]),
      }),
    );
    await until(() => database.writers.load.waiting === TAKEN - 1);
    // The slow one's, that of the first import, and those of reads.
    for (let read = 0; read < 2 * SENT; read++) {
      const day = `2022-${String(1 + (read % 12)).padStart(2, '0')}-${read < 12 ? '06' : '13'}`;
      expect(await app.inject(`${API_ROOT}/observatory?day=${day}`)).toMatchObject({ statusCode: 200 });
    }
    expect(database.pool.totalCount - database.pool.idleCount).toBe(2);
    await slow.query('rollback');
    const told = (await Promise.all(answers)).map((answer) => [
      answer.statusCode,
      answer.json().code ?? answer.json().data.state,
      answer.headers['retry-after'],
    ]);
    expect(told.filter(([status]) => status === 200)).toEqual(
      Array.from({ length: TAKEN }, () => [200, 'imported', undefined]),
    );
    expect(told.filter(([status]) => status !== 200)).toEqual(
      Array.from({ length: SENT - TAKEN }, () => [503, 'busy', '5']),
    );
  } finally {
    slow.release(true);
  }
});

test('corrections of imports that came at once follow each other, in the log and in the data package', async () => {
  const address = `${API_ROOT}/corrections?destination=MLI&measure=doses`;
  const Chain = z.array(
    z.object({ at: z.string(), day: z.string(), before: z.coerce.number(), after: z.coerce.number() }),
  );
  const log = Chain.parse((await app.inject(address)).json().rows).toReversed();
  expect(new Set(log.map(({ at }) => at)).size).toBe(1);
  const paged = Chain.parse((await app.inject(`${address}&limit=3`)).json().rows).toReversed();
  expect(paged).toEqual(log.slice(-3));
  const files = unzipSync((await app.inject(`${API_ROOT}/data-package`)).rawPayload);
  const lines = Papa.parse<Record<string, string>>(strFromU8(files['corrections.csv'] ?? new Uint8Array()), {
    header: true,
    skipEmptyLines: true,
  });
  for (const chain of [log, Chain.parse(lines.data)]) {
    expect(chain).toHaveLength(TAKEN - 1);
    for (const [at, one] of chain.entries()) if (at > 0) expect(one.before).toBe(chain[at - 1]?.after);
  }
});
