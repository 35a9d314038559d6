import { resolve } from 'node:path';
import { OperationFault } from '../operation-fault.ts';
import { defaultDataFolder } from './default-data-folder.ts';
import { nearestName } from './nearest-name.ts';
import { type Origin, type SettingName, type Settings, SettingValues } from './schema.ts';

/** Variables of this prefix are ours: one that we don't know is a slip. */
const OUR_PREFIX = 'SAHAKARYA_';

/** Read by the command line for itself. */
const OTHERS_OF_OURS: readonly string[] = ['SAHAKARYA_DEBUG'];

type Texts = Readonly<Record<string, string | undefined>>;

/** All names, in the order of the schema. */
export const SETTING_NAMES: readonly SettingName[] = SettingValues.keyof().options;

/** Whether it holds a password, so that it is never shown. */
export function isSecret(name: SettingName): boolean {
  return SettingValues.shape[name].meta()?.secret === true;
}

/** What a setting means. */
export function aboutSetting(name: SettingName): string {
  return SettingValues.shape[name].meta()?.description ?? '';
}

/**
 * The settings that hold: what the command line says, else the environment, else the default. An empty variable
 * counts as not given.
 *
 * @throws OperationFault for an unknown SAHAKARYA_… variable, and for a value that cannot be
 */
export function readSettings(environment: Texts, given: Partial<Record<SettingName, string>> = {}): Settings {
  refuseUnknown(environment);
  const texts: Record<string, string> = {};
  const origins = new Map<SettingName, Origin>();
  for (const name of SETTING_NAMES) {
    const text = given[name] ?? (environment[name] || undefined);
    if (text !== undefined) texts[name] = text;
    origins.set(
      name,
      given[name] !== undefined ? 'command line' : text === undefined ? 'default' : 'environment',
    );
  }
  const read = SettingValues.safeParse(texts);
  if (read.success) {
    const dataFolder = resolve(read.data.SAHAKARYA_DATA ?? defaultDataFolder(environment));
    return { values: read.data, origins, dataFolder };
  }
  const [issue] = read.error.issues;
  const name = SETTING_NAMES.find((one) => one === issue?.path[0]) ?? 'PORT';
  throw new OperationFault('bad-setting', {
    name,
    value: shown(name, texts[name]),
    mend: sentence(issue?.message ?? ''),
  });
}

function shown(name: SettingName, text: string | undefined): string {
  if (text === undefined) return 'left out';
  return isSecret(name) ? 'what it is set to (not shown here)' : JSON.stringify(text);
}

/** The address by which readers reach the server that listens on a port. */
export function publicUrl({ values }: Settings, port: number): string {
  return values.PUBLIC_URL ?? `http://localhost:${port}`;
}

function refuseUnknown(environment: Texts): void {
  const known = [...SETTING_NAMES, ...OTHERS_OF_OURS];
  for (const name of Object.keys(environment)) {
    if (!name.startsWith(OUR_PREFIX) || known.includes(name)) continue;
    throw new OperationFault('unknown-setting', { name, nearest: nearestName(name, known) ?? 'another one' });
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
