import { resolve } from 'node:path';
import { readSettings, type SettingName, type Settings } from '@sahakarya/server';
import type { Session } from '../session.ts';

/** Settings that a command line may name. */
export interface GivenSettings {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
}

/** The settings that hold for a command of the platform. A data folder is relative to where the command was given. */
export function settingsOf(session: Session, { port, host, data }: GivenSettings): Settings {
  const given: Partial<Record<SettingName, string>> = {
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
    ...(data === undefined ? {} : { SAHAKARYA_DATA: resolve(session.folder, data) }),
  };
  return readSettings(session.environment, given);
}
