import type { Break, BreakKind } from '@sahakarya/contract';
import type { Desk } from '../../platform/desk/desk.ts';

/** Breaks in order of destinations, days, measures and kinds. */
export async function breaksOf(
  { db }: Desk,
  wanted: { readonly destination?: string | undefined; readonly kind?: BreakKind | undefined },
): Promise<Break[]> {
  let query = db
    .selectFrom('series_break')
    .selectAll()
    .orderBy('destination')
    .orderBy('day')
    .orderBy('measure')
    .orderBy('kind');
  if (wanted.destination !== undefined) query = query.where('destination', '=', wanted.destination);
  if (wanted.kind !== undefined) query = query.where('kind', '=', wanted.kind);
  return await query.execute();
}
