import type { Database } from '../../../platform/database/database.ts';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';

/** Values of every type that the tables have, at their edges. */
export async function writeOddValues(database: Database): Promise<void> {
  await withDesk(database, operator('a test'), async ({ db }) => {
    const odd = 'tab\tline\nreturn\rbackslash\\ quote" \\N सहकार्य 🌍 \u0001';
    await db
      .insertInto('source')
      .values({
        source: 's',
        title: odd,
        publisher: '',
        licence: 'x',
        url: null,
        vintage: '2021-08-04',
        note: '\\.',
      })
      .execute();
    await db
      .insertInto('destination')
      .values({
        destination: 'AAA',
        iso2: null,
        name: odd,
        region: 'none',
        population: Number.MAX_SAFE_INTEGER,
        population_source: 's',
        latitude: 0.1 + 0.2,
        longitude: -1e-300,
      })
      .execute();
    await db
      .insertInto('folder_file')
      .values({
        folder: 'f',
        file: 'x',
        sha256: '0',
        bytes: 256,
        content: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      })
      .execute();
    await db
      .insertInto('operator_token')
      .values({
        token: '00000000-0000-4000-8000-000000000001',
        name: 'n',
        sha256: 'a hash',
        made_at: new Date('2026-01-01T00:00:00.123Z'),
        expires_at: new Date('2999-12-31T23:59:59.999Z'),
        withdrawn_at: null,
      })
      .execute();
  });
}
