import { readKeyFile } from '../../platform/keys/key-file.ts';
import { keyFileOf } from '../../platform/keys/open-keys.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { bad, badByFault, type Finding, good, note } from './finding.ts';

/** The file without which nobody can sign in, and nothing of a person be read. */
export function examineKeys(settings: Settings): Finding {
  const about = 'key file';
  const file = keyFileOf(settings);
  if (file === undefined)
    return note(about, 'None is named, so nobody can sign in', 'Name one in SAHAKARYA_KEY_FILE');
  try {
    const read = readKeyFile(file);
    if (read !== undefined && read.keys.length > 1)
      return note(about, `A rotation of ${file} was cut off`, 'Bring it to its end: sahakarya keys rotate');
    if (read !== undefined) return good(about, `${file}; no backup has it, so keep a copy`);
    return settings.values.SAHAKARYA_KEY_FILE === undefined
      ? good(about, `${file}, made at the first start`)
      : bad(about, `There is no ${file}`, 'Put it back from its copy, or make one: sahakarya keys make');
  } catch (error) {
    return badByFault(about, error);
  }
}
