import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImportResult } from '@sahakarya/contract';
import { addDays, dateText } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { readSettings } from '../../../platform/settings/read-settings.ts';
import { runModule } from '../../../platform/testing/child.ts';
import { copyDataFolder, silent } from '../../../platform/testing/temporary-database.ts';
import { TEST_SHARE } from '../../../platform/testing/test-share.ts';
import { makeToken } from '../../../platform/tokens/tokens.ts';
import { REFERENCE, REFERENCE_DATA } from '../../../testing/reference-application.ts';
import { dayOf } from '../../observatory/day-of.ts';
import { classicText } from '../testing/owid-text.ts';

const KILLS = 5 * TEST_SHARE;
/** Long after all that the reference data tells: nothing stands beside these figures that they could contradict. */
const FIRST = dayOf('2023-06-05');
const CODES = ['IND', 'TCD', 'USA', 'BRA', 'KEN', 'FRA', 'JPN', 'NGA', 'PER', 'FJI'];
const DAYS_EACH = 18;
const ROWS_EACH = CODES.length * DAYS_EACH;
/** Days of the week but Sundays, which the reference data is about. */
const WEEKDAYS = 6;

/** Rows of days that no other import is about. */
function textOf(index: number): string {
  const block = DAYS_EACH * Math.floor(index / WEEKDAYS);
  const days = Array.from({ length: DAYS_EACH }, (_, week) =>
    dateText(addDays(FIRST, 7 * (block + week) + (index % WEEKDAYS))),
  );
  return classicText(
    CODES.flatMap((code) => days.map((day, at) => ({ code, day, doses: 1000 * (index + 1) + at }))),
  );
}

/**
 * A server that waits for a word before it starts. Of the tables alone: without worlds beside them, no start plans any.
 */
const serverSource = (folder: string, reference: string) => `
  import { once } from 'node:events';
  import { logTo } from '{dist}/platform/log.js';
  import { readSettings } from '{dist}/platform/settings/read-settings.js';
  import { startServer } from '{dist}/start-server.js';
  import '{dist}/api.js';
  import '{dist}/platform/http/create-application.js';
  import '{dist}/capabilities/reference-data/load.js';
  console.log('loaded');
  await once(process.stdin, 'data');
  const settings = readSettings({}, { PORT: '0', SAHAKARYA_DATA: ${JSON.stringify(folder)}, SAHAKARYA_LOG_LEVEL: 'silent' });
  const server = await startServer({ settings, reference: ${JSON.stringify(reference)}, log: logTo(() => undefined, 'silent') });
  console.log(server.address);
`;

test(`a server that is killed ${KILLS} times during imports has every acknowledged row once, and no half import`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  const reference = join(folder, 'observatory');
  symlinkSync(REFERENCE, reference);
  await copyDataFolder(data, REFERENCE_DATA);
  const settings = readSettings({}, { SAHAKARYA_DATA: data, SAHAKARYA_LOG_LEVEL: 'silent' });
  // Parts of the time that the first import takes, which is not killed: from its begin to well after its end.
  const parts = [undefined, ...Array.from({ length: KILLS }, (_, kill) => (200 * kill) / (KILLS - 1))];
  let took = 0;
  const acknowledged = new Map<number, string>();
  let token = '';
  // Loading a server's modules takes as long as starting it: each loads while the one before it starts, and has done
  // so before that one's import begins.
  const load = () => {
    const child = runModule(serverSource(data, reference));
    return { child, loaded: child.next() };
  };
  let next = load();
  for (const [index, part] of parts.entries()) {
    const { child, loaded } = next;
    await loaded;
    child.tell('start');
    next = load();
    const address = await child.next();
    const database = await openDatabase(settings, { as: 'command', log: silent });
    if (token === '') token = (await makeToken(database, { name: 'a test', days: 1, now: new Date() })).text;
    else await compare(database, index, acknowledged);
    await database.close();
    await next.loaded;
    const began = performance.now();
    const sent = fetch(`${address}/api/v1/imports?only_new=true&known_on=2026-11-01`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
      body: textOf(index),
    }).then(
      async (answer) => {
        expect(answer.status).toBe(200);
        // The kill can come when the answer is half on its way: then nobody was told.
        const text = await answer.text().catch(() => undefined);
        if (text === undefined) return;
        const { data } = z.object({ data: ImportResult }).parse(JSON.parse(text));
        if (data.import !== null) acknowledged.set(index, data.import);
      },
      () => undefined,
    );
    if (part !== undefined) await pause((took * part) / 100);
    else {
      await sent;
      took = performance.now() - began;
    }
    child.process.kill('SIGKILL');
    await Promise.all([child.ended, sent]);
  }
  const database = await openDatabase(settings, { as: 'command', log: silent });
  onTestFinished(() => database.close());
  await compare(database, parts.length, acknowledged);
  // The times are such that some imports are acknowledged and some are not; else nothing was tested.
  expect(acknowledged.size).toBeGreaterThan(1);
  expect(acknowledged.size).toBeLessThan(parts.length);
}, 600_000);

async function compare(
  database: Parameters<typeof withDesk>[0],
  sent: number,
  acknowledged: ReadonlyMap<number, string>,
): Promise<void> {
  const { rows } = await withDesk(database, operator('a test'), ({ db }) =>
    sql<{ import: string; rows: number; days: number; told: number; logged: boolean }>`
      select import, count(*) as rows, count(distinct (destination, day)) as days, min(doses) / 1000 - 1 as told,
        exists (select from import where import.import = report.import) as logged
      from report where import is not null group by import`.execute(db),
  );
  for (const one of rows) expect(one).toMatchObject({ rows: ROWS_EACH, days: ROWS_EACH, logged: true });
  for (const [index, id] of acknowledged)
    expect(
      rows.filter((one) => one.import === id),
      `import ${index}`,
    ).toMatchObject([{ told: index }]);
  expect(rows.length).toBeLessThanOrEqual(sent);
  const { rows: log } = await withDesk(database, operator('a test'), ({ db }) =>
    sql`select from import`.execute(db),
  );
  expect(log).toHaveLength(rows.length);
}
