import { isTest, packageOf, type Rooms, roomOf, SCOPE, STOREYS, TOOLS } from './house-rules.ts';
import type { SourceFile } from './read-imports.ts';

/** Room → rooms that its sources (tests left out) import by name. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

export function arrowsOf(files: readonly SourceFile[], rooms: Rooms): Arrows {
  const arrows = new Map([...rooms.keys()].map((room) => [room, new Set<string>()]));
  for (const file of files) {
    if (isTest(file.path)) continue;
    const room = roomOf(file.path, rooms);
    const from = room === undefined ? undefined : arrows.get(room);
    for (const name of file.imports) if (name.startsWith(SCOPE)) from?.add(packageOf(name));
  }
  return arrows;
}

/**
 * The picture: a row per room, storey by storey from the top, and behind the arrow what it imports.
 *
 *     apps/      cli ────────▶ scenario, planner, vocabulary
 *
 *     packages/  scenario ───▶ planner, vocabulary
 *
 *                planner
 *                vocabulary
 */
export function draw(arrows: Arrows, rooms: Rooms): string {
  const width = Math.max(...[...rooms.keys()].map((room) => room.length)) + 2;
  const order = [...STOREYS, TOOLS].flat();
  const row = (room: string) => {
    const imported = [...(arrows.get(room) ?? [])].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return imported.length === 0 ? room : `${`${room} `.padEnd(width, '─')}──▶ ${imported.join(', ')}`;
  };
  const margin = 'packages/  '.length;
  let lastPlace = '';
  const storeys = [...STOREYS, TOOLS].map((storey) =>
    storey
      .filter((room) => rooms.has(room))
      .map((room) => {
        const folder = rooms.get(room) ?? '';
        const place = folder.includes('/') ? `${folder.split('/')[0]}/` : 'beside';
        const label = place === lastPlace ? '' : place;
        lastPlace = place;
        return `${label.padEnd(margin)}${row(room)}`;
      })
      .join('\n'),
  );
  return storeys.filter((storey) => storey !== '').join('\n\n');
}
