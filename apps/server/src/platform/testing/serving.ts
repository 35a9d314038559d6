import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type RunningServer, runServer, type ServerParts } from '../run-server.ts';
import type { SettingName } from '../settings/schema.ts';
import { copyDataFolder, silent, temporarySettings } from './temporary-database.ts';

/** A server of the platform alone, on a folder of its own if none is given, that goes when the test ends. */
export async function serving(
  parts: Partial<ServerParts> = {},
  given: Partial<Record<SettingName, string>> = {},
): Promise<RunningServer> {
  const settings = parts.settings ?? temporarySettings(given);
  if (parts.settings === undefined && given.SAHAKARYA_DATA === undefined)
    await copyDataFolder(settings.dataFolder);
  const server = await runServer({
    settings,
    log: silent,
    routes: [],
    prepare: async () => undefined,
    isThrowaway: true,
    ...parts,
  });
  onTestFinished(async () => {
    await server.stop();
    if (given.SAHAKARYA_DATA === undefined) rmSync(settings.dataFolder, { recursive: true, force: true });
  });
  return server;
}
