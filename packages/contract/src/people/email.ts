import { z } from 'zod';

/** The longest path of RFC 5321. */
const MOST_OF_EMAIL = 254;

/**
 * Words of letters of every script (RFC 6531) and of what else stands in one without quotes (RFC 5322), a point between
 * them; then labels of letters and digits, the last of which begins with a letter: else it would be read as a number of
 * the network. No more: the rest is taken for something else on the way, or isn't seen.
 */
const PLAIN =
  /^(?:[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-][\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]*(?:\.(?=[^.@])|(?=@)))+@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-+[\p{L}\p{M}\p{N}]+)*\.)*\p{L}[\p{L}\p{M}\p{N}]*(?:-+[\p{L}\p{M}\p{N}]+)*$/u;

/** Letters that nobody sees, such as the fillers of Hangul. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Letters of every script may stand in it. Whether it is somebody's, a link shows. */
export const Email = z
  .string()
  .max(MOST_OF_EMAIL)
  .regex(PLAIN)
  .refine(isAsShown, { error: 'Give an address in plain letters, such as amina@health.example' })
  .meta({ example: 'amina@health.example' });

/** Whether it is seen whole, and none of its letters stands for another one. */
function isAsShown(email: string): boolean {
  return (
    !UNSEEN.test(email) && email.normalize('NFC') === email.normalize('NFKC') && networkDomain(email) !== ''
  );
}

/**
 * An address as it is compared: capitals are the same as small letters, and a name in letters of a script as in those
 * of the network.
 *
 * @param email as the schema has it
 */
export function comparedEmail(email: string): string {
  return `${email.slice(0, email.lastIndexOf('@')).normalize('NFC').toLowerCase()}@${networkDomain(email)}`;
}

/** The domain of an address in letters of the network; empty where it can be none. */
function networkDomain(email: string): string {
  const url = `http://${email.slice(email.lastIndexOf('@') + 1)}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
