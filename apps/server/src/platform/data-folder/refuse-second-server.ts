import { OperationFault } from '../operation-fault.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import { holderOf } from './claim.ts';
import { requireOwnFolder } from './foreign-folder.ts';

/**
 * Reads the settings and looks whether their data folder is free for a server: ours, and no server on it. An entry of
 * this package, which loads little: on a busy machine all of a server takes seconds to load, and whoever may not have
 * the folder is told before. The claim that a server makes decides between two that come at the same time.
 *
 * @throws OperationFault `folder-foreign`, `folder-in-use`, and where the settings have a fault
 */
export function refuseSecondServer(...given: Parameters<typeof readSettings>): void {
  const settings = readSettings(...given);
  if (settings.values.DATABASE_URL === undefined) requireOwnFolder(settings.dataFolder);
  requireNoServer(settings);
}

/** @throws OperationFault `folder-in-use` where a server runs on the data folder */
export function requireNoServer({ values, dataFolder: folder }: Settings): void {
  if (values.DATABASE_URL !== undefined) return;
  const holder = holderOf(folder);
  if (holder?.what === 'server')
    throw new OperationFault('folder-in-use', { folder, pid: holder.pid, what: 'the server' });
}
