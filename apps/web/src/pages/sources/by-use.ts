import type { Content, Source } from '@sahakarya/contract';

/**
 * Sources by how many figures rest on them, most first; then those that can be opened before those that can't, each in
 * the order in which they came.
 */
export function byUse(
  sources: readonly Source[],
  contents: readonly Pick<Content, 'source'>[],
): readonly Source[] {
  const uses = new Map<string, number>();
  for (const { source } of contents) uses.set(source, (uses.get(source) ?? 0) + 1);
  const usesOf = ({ source }: Source) => uses.get(source) ?? 0;
  const closed = ({ url }: Source) => Number(url === null);
  return sources.toSorted((one, other) => usesOf(other) - usesOf(one) || closed(one) - closed(other));
}
