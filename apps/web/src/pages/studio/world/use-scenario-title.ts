import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import type { Opened } from '../../../planning/worker/opened.ts';

/** The title that the reference world gives itself. */
const WORLD = 'The world of August 2021';

/** A reader's own copy of it is none: what was changed in it is not the world's. */
export function isWorld({ title, isOwn }: Pick<Opened, 'title' | 'isOwn'>): boolean {
  return title === WORLD && !isOwn;
}

/** A scenario's title as it was written; the reference world's in the reader's language. */
export function useScenarioTitle(opened: Opened): string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return isWorld(opened) ? _('studio.world.title', { month: numbers.month(opened.start) }) : opened.title;
}
