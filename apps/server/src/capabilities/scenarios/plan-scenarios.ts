import type { Database } from '../../platform/database/database.ts';
import { ANYBODY, THE_PROGRAM } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import type { FolderFiles } from './content-hash.ts';
import { keepPlan } from './keep-folder.ts';
import type { MadeFolder } from './plans-of.ts';

/** Makes the plans of a scenario folder, but for the sharing rules whose plans are made already. */
export type MakePlans = (
  files: FolderFiles,
  made: readonly string[],
) => Iterable<MadeFolder> | AsyncIterable<MadeFolder>;

/**
 * Plans the kept scenarios that have no plan yet, and keeps each plan as soon as it is made. Two servers that do it at
 * once make the same plans, which are kept once.
 */
export async function planScenarios(
  database: Database,
  now: () => Date,
  makePlans: MakePlans,
): Promise<void> {
  const rows = await withDesk(database, ANYBODY, ({ db }) =>
    db
      .selectFrom('scenario')
      .leftJoin('plan', 'plan.scenario', 'scenario.scenario')
      .select(['scenario.scenario', 'scenario.source', 'sharing'])
      .orderBy('scenario.name')
      .execute(),
  );
  for (const [scenario, source] of new Map(rows.map((row) => [row.scenario, row.source]))) {
    const made = rows.flatMap((row) => (row.scenario === scenario ? (row.sharing ?? []) : []));
    for await (const { sharing, files, doses } of makePlans(await filesOf(database, scenario), made)) {
      const { atHand, administered, kept, expired } = doses;
      await withDesk(database, THE_PROGRAM, async (desk) => {
        await beginWrite(desk, 'scenarios');
        await keepPlan(desk, files, {
          scenario,
          sharing,
          doses: atHand,
          administered,
          kept,
          expired,
          source,
        });
        await endWrite(desk, 'scenarios', now());
      });
    }
  }
}

async function filesOf(database: Database, folder: string): Promise<FolderFiles> {
  const files = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('folder_file').select(['file', 'content']).where('folder', '=', folder).execute(),
  );
  return new Map(files.map(({ file, content }) => [file, content]));
}
