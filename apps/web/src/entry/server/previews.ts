import type { PageRow } from '../../app/page-row.ts';
import type { Language } from '../../language/languages.ts';

/** Pictures of link previews, each a figure by itself: `npm run pictures` makes one in every language. */
export const PREVIEWS = ['map', 'curve', 'plan'] as const;
export type Preview = (typeof PREVIEWS)[number];

/** In px. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** Which one a page has. */
export function previewOf({ section, name }: Pick<PageRow, 'section' | 'name'>): Preview {
  if (section === 'studio') return 'plan';
  return name === 'destination' ? 'curve' : 'map';
}

/** Where it lies, below the platform's address. */
export function previewPath(preview: Preview, language: Language): string {
  return `/assets/previews/${preview}-${language}.jpg`;
}
