import type { Database } from '../platform/database/database.ts';
import { ANYBODY } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import type { DataVersion } from '../platform/http/application.ts';
import { dataState } from './data-state.ts';
import { SharedRead } from './shared-read.ts';

/** The version of the data as it is now, read once for all who ask at the same time. */
export function versionNow(database: Database): DataVersion {
  return new SharedRead(() => withDesk(database, ANYBODY, dataState).then(({ version }) => version));
}
