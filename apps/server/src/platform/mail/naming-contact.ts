import type { Settings } from '../settings/schema.ts';
import type { WriteLetter } from './letter.ts';

/** Writes letters that say whom their receiver asks for help, where the settings name somebody. */
export function namingContact(write: WriteLetter, { values }: Settings): WriteLetter {
  return (request) => write({ ...request, contact: values.SAHAKARYA_CONTACT });
}
