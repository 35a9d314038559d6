import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import type { Opened } from '../../../planning/worker/opened.ts';
import { isWorldName, type WorldName } from './worlds.ts';

/** The titles of the reference worlds in the reader's language. */
const TITLES = {
  'world-2021-08': 'studio.world.title',
  'covax-round-1': 'studio.covax.title',
} as const satisfies Record<WorldName, string>;

/** A reader's own copy of a world is none: what was changed in it is not the world's. */
export function worldOf({ name, isOwn }: Pick<Opened, 'name' | 'isOwn'>): WorldName | undefined {
  return isWorldName(name) && !isOwn ? name : undefined;
}

/** A scenario's title as it was written; a reference world's in the reader's language. */
export function useScenarioTitle(opened: Opened): string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const world = worldOf(opened);
  return world === undefined ? opened.title : _(TITLES[world], { month: numbers.month(opened.start) });
}
