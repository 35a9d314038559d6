import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import { changesFigures } from '../../../planning/policy/changed-about.ts';
import { type PolicyState, UNCHANGED } from '../../../planning/policy/policy-state.ts';
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

/** What files are called that are made of a scenario, under a policy that may change its figures. */
export function fileNameOf(
  opened: Pick<Opened, 'name' | 'cells'> | undefined,
  policy: PolicyState = UNCHANGED,
): string {
  const { name, cells = [] } = opened ?? { name: 'scenario' };
  return changesFigures(policy, cells) ? `${name}-changed` : name;
}

/** A scenario's title as it was written; a reference world's in the reader's language. Changed here, it says so. */
export function useScenarioTitle(opened: Opened | undefined): string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  if (opened === undefined) return '';
  const world = worldOf(opened);
  const title = world === undefined ? opened.title : _(TITLES[world], { month: numbers.month(opened.start) });
  const count = opened.cells?.length ?? 0;
  return count === 0 ? title : _('studio.changed', { title, count });
}
