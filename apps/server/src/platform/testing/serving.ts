import { cpSync, rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type RunningServer, runServer, type ServerParts } from '../run-server.ts';
import type { SettingName } from '../settings/schema.ts';
import { silent, temporarySettings } from './temporary-database.ts';

/**
 * A server of the platform alone, on a folder of its own, that goes when the test ends.
 *
 * @param template a folder of `templateFolder`, of which its own is a copy
 */
export async function serving(
  parts: Partial<ServerParts> = {},
  given: Partial<Record<SettingName, string>> = {},
  template?: string,
): Promise<RunningServer & { readonly folder: string }> {
  const settings = parts.settings ?? temporarySettings(given);
  if (template !== undefined) cpSync(template, settings.dataFolder, { recursive: true });
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
    rmSync(settings.dataFolder, { recursive: true, force: true });
  });
  return { ...server, folder: settings.dataFolder };
}
