import { KINDS } from './kinds.ts';
import { type Examined, examineEvents } from './platform/commands/examine-events.ts';
import { examineTables, type TableDifference } from './platform/commands/examine-tables.ts';
import type { Database } from './platform/database/database.ts';
import { THE_WRITER } from './platform/desk/caller.ts';
import { withDesk } from './platform/desk/with-desk.ts';

/** Seconds that a statement may take: it reads everything. */
const MOST_SECONDS = 600;

/** What holding things against their events has found, and tables against things. */
export interface ExaminedThings extends Examined {
  readonly tables: readonly TableDifference[];
}

/** Makes all things and tables anew from the events, as they are at one moment, and compares; changes nothing. */
export async function examineThings(database: Database): Promise<ExaminedThings> {
  return withDesk(
    database,
    THE_WRITER,
    async (desk) => ({ ...(await examineEvents(desk, KINDS)), tables: await examineTables(desk, KINDS) }),
    { isolation: 'repeatable read', statementSeconds: MOST_SECONDS },
  );
}
