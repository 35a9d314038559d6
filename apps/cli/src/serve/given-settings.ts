import { resolve } from 'node:path';
import type { SettingName } from '@sahakarya/server';
import type { Terminal } from '../terminal/terminal.ts';

/** Settings that a command line may name. */
export interface GivenSettings {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
}

/** The same under the settings' own names. A data folder is relative to where the command was given. */
export function givenByName(
  terminal: Terminal,
  { port, host, data }: GivenSettings,
): Partial<Record<SettingName, string>> {
  return {
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
    ...(data === undefined ? {} : { SAHAKARYA_DATA: resolve(terminal.folder, data) }),
  };
}
