import type { Desk } from '../platform/desk/desk.ts';

/** Whether this was loaded from files of that sum. */
export async function isLoaded({ db }: Desk, name: string, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('reference_table')
    .select('sha256')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.sha256 === sha256;
}

export async function markLoaded({ db }: Desk, name: string, sha256: string, now: Date): Promise<void> {
  await db
    .insertInto('reference_table')
    .values({ name, sha256, loaded_at: now })
    .onConflict((same) => same.column('name').doUpdateSet({ sha256, loaded_at: now }))
    .execute();
}
