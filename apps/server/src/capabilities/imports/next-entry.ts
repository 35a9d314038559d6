import type { Desk } from '../../platform/desk/desk.ts';

/** The number of the next import. Writers of figures take turns, so nobody else takes the same one. */
export async function nextEntry({ db }: Desk): Promise<number> {
  const { last } = await db
    .selectFrom('import')
    .select(({ fn }) => fn.max('entry').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
