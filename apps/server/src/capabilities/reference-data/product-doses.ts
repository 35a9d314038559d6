import { Day, type ProductDoses } from '@sahakarya/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Desk } from '../../platform/desk/desk.ts';
import { cursorAfter, positionOf, type WantedPart } from '../../published/cursor.ts';

/** Destination, product and day: the key of the table, and its order. */
const Position = z.tuple([z.string(), z.string(), Day]);

interface Wanted {
  readonly destination?: string | undefined;
  readonly product?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Doses given by product, a part at a time, by the key of the table. */
export async function productDosesPart(
  { db }: Desk,
  { destination, product, from, to }: Wanted,
  { cursor, limit, list }: WantedPart,
): Promise<{ rows: ProductDoses[]; next: string | null }> {
  let query = db
    .selectFrom('product_doses')
    .select(['destination', 'day', 'product', 'doses', 'source'])
    .orderBy('destination')
    .orderBy('product')
    .orderBy('day')
    .limit(limit + 1);
  if (destination !== undefined) query = query.where('destination', '=', destination);
  if (product !== undefined) query = query.where('product', '=', product);
  if (from !== undefined) query = query.where('day', '>=', from);
  if (to !== undefined) query = query.where('day', '<=', to);
  if (cursor !== undefined) {
    const [afterDestination, afterProduct, afterDay] = positionOf(cursor, list, Position);
    query = query.where(
      sql<boolean>`(destination, product, day) > (${afterDestination}, ${afterProduct}, ${afterDay}::date)`,
    );
  }
  const found = await query.execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next =
    last !== undefined && found.length > limit
      ? cursorAfter(list, [last.destination, last.product, last.day])
      : null;
  return { rows, next };
}
