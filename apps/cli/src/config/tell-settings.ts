import { aboutSetting, isSecret, SETTING_NAMES, type SettingName, type Settings } from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { CONFIG_TEXTS as texts } from './texts.ts';

/** `sahakarya config` */
export async function tellSettings(
  terminal: Terminal,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  const settings = settingsOf(terminal, given);
  const { dataFolder } = settings;
  if (json) {
    const rows = SETTING_NAMES.map((name) => ({
      name,
      value: shownValue(settings, name),
      origin: originOf(settings, name),
      about: aboutSetting(name),
    }));
    writeJson(terminal, { command: 'config', ok: true, data_folder: dataFolder, settings: rows });
    return EXIT.done;
  }
  const page = new Page(terminal.out);
  for (const name of SETTING_NAMES) {
    const value = texts.setting(shownValue(settings, name) ?? texts.unset, originOf(settings, name));
    page.section(`${name}: ${value}`, `${aboutSetting(name)}.`);
  }
  page.paragraph(texts.folder(dataFolder));
  return EXIT.done;
}

/** Null where a setting without a default isn't given. */
function shownValue({ values }: Settings, name: SettingName): string | null {
  const value = values[name];
  if (value === undefined) return null;
  if (isSecret(name)) return texts.masked;
  if (value === false) return 'off';
  return Array.isArray(value) ? value.join(',') : String(value);
}

function originOf({ origins }: Settings, name: SettingName) {
  return origins.get(name) ?? 'default';
}
