/** Letters that a file's name may have here. */
const MOST_LETTERS = 200;

/** A file's name as the API takes it: without what isn't seen, folders, and what a name may not begin or end with. */
export function fileNameOf(name: string): string {
  const seen = name.replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '').replace(/^[\s.]+/u, '');
  return seen.slice(-MOST_LETTERS).trim() || 'file';
}
