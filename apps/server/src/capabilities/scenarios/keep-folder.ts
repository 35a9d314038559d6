import type { Insertable } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { contentHash, type FolderFiles, sha256Of } from './content-hash.ts';

type About<Table extends 'scenario' | 'plan'> = Omit<Insertable<Tables[Table]>, Table>;

/** Keeps a scenario folder under its hash, which it returns. The same folder is kept once. */
export async function keepScenario(
  desk: Desk,
  files: FolderFiles,
  about: About<'scenario'>,
): Promise<string> {
  const scenario = contentHash(files);
  const row = { scenario, ...about };
  await desk.db
    .insertInto('scenario')
    .values(row)
    .onConflict((same) => same.doNothing())
    .execute();
  await keepFiles(desk, scenario, files);
  return scenario;
}

/** Keeps a plan folder under its hash, which it returns. The same folder is kept once. */
export async function keepPlan(desk: Desk, files: FolderFiles, about: About<'plan'>): Promise<string> {
  const plan = contentHash(files);
  const row = { plan, ...about };
  await desk.db
    .insertInto('plan')
    .values(row)
    .onConflict((same) => same.doNothing())
    .execute();
  await keepFiles(desk, plan, files);
  return plan;
}

async function keepFiles({ db }: Desk, folder: string, files: FolderFiles): Promise<void> {
  for (const [file, bytes] of files)
    await db
      .insertInto('folder_file')
      .values({ folder, file, sha256: sha256Of(bytes), bytes: bytes.length, content: Buffer.from(bytes) })
      .onConflict((same) => same.doNothing())
      .execute();
}
