/** The reference worlds that the studio has beside the programs, by the names of their data packages. */
export const WORLDS = ['world-2021-08', 'covax-round-1'] as const;

export type WorldName = (typeof WORLDS)[number];

/** The one that is open where nothing else is asked for. */
export const FIRST_WORLD: WorldName = 'world-2021-08';

export function isWorldName(name: string): name is WorldName {
  return WORLDS.some((world) => world === name);
}
