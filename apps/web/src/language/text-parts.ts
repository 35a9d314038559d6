/**
 * Texts are loaded with the pages that show them: each part has the ids that begin with one of these words. `core` has
 * all others, and comes first, with every page. Adding a part is adding a row.
 */
const AREAS = {
  studio: ['studio', 'fault', 'limit', 'explain'],
  help: ['help'],
  letters: ['letter'],
  table: ['sign-in', 'account', 'party', 'talk', 'history', 'refusal', 'rule', 'table'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TextPart = 'core' | keyof typeof AREAS;

export const TEXT_PARTS: readonly TextPart[] = ['core', ...Object.keys(AREAS).filter(isPart)];

/** The part that a text belongs to. */
export function partOf(id: string): TextPart {
  const area = id.split('.')[0] ?? '';
  const found = Object.entries(AREAS).find(([, areas]) => (areas as readonly string[]).includes(area));
  return found !== undefined && isPart(found[0]) ? found[0] : 'core';
}

export function isTextPart(text: string): text is TextPart {
  return text === 'core' || isPart(text);
}

function isPart(text: string): text is keyof typeof AREAS {
  return Object.hasOwn(AREAS, text);
}
