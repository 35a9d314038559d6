import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import type { Opened } from '../../../planning/worker/opened.ts';

/** The title that the reference world gives itself. */
const WORLD = 'The world of August 2021';

/** A scenario's title as it was written; the reference world's in the reader's language. */
export function useScenarioTitle({ title, start }: Opened): string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return title === WORLD ? _('studio.world.title', { month: numbers.month(start) }) : title;
}
