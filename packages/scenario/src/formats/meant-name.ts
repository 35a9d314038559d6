import { slipsBetween } from '@sahakarya/vocabulary';

/** Letters that may differ: one in a short name, two in a longer one. */
const LONG = 6;

/** Characters of a heading that may be a slip. */
const LONGEST = 40;

/** A heading as a column is called: without quotes, in small letters, an underscore in place of spaces and hyphens. */
export function plainName(heading: string): string {
  return heading
    .replaceAll('"', '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
}

/** The one of the names that a heading is a slip of: written another way, or a letter or two away. */
export function meantName(heading: string, names: readonly string[]): string | undefined {
  const plain = plainName(heading);
  if (names.includes(plain)) return plain;
  // A longer heading is none, and telling would take long.
  if (plain.length > LONGEST) return undefined;
  const near = names.filter((name) => slipsBetween(plain, name) <= (name.length < LONG ? 1 : 2));
  return near.length === 1 ? near[0] : undefined;
}
