import { ImportResult, ROUTES, UndoResult } from '@sahakarya/contract';
import { FIRST_DAY } from '@sahakarya/impact';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { type CallerRoute, privateRoute, uploadRoute, writeRoute } from '../../published/write-route.ts';
import { importFigures } from './import-figures.ts';
import { listImports } from './list-imports.ts';
import { newestDay } from './newest-day.ts';
import { RefusedImport } from './refused-import.ts';
import { undoImport } from './undo-import.ts';

/** An import, and the undoing of one, may take this long, however short other requests are. */
const IMPORT_SECONDS = 600;

/** Imports, for operators: what they send, and what became of it. */
export function importRoutes({ metrics }: Pick<Services, 'metrics'>): readonly CallerRoute[] {
  const count = metrics.counter({
    name: 'imports',
    help: 'Files of figures that came over HTTP, and imports that were undone, by what became of them',
    labels: { outcome: ['imported', 'unchanged', 'dry-run', 'refused', 'undone'] },
  });
  return [
    uploadRoute(
      ROUTES.importFigures,
      ({ values }) => ({ bytes: values.SAHAKARYA_IMPORT_BYTES, seconds: IMPORT_SECONDS }),
      async ({ query, body, caller }, { database, now }) => {
        const knownOn = query.known_on ?? now().toISOString().slice(0, 10);
        checkKnownOn(knownOn, now());
        const data = await importFigures(database, caller, body, {
          isDryRun: query.dry_run === 'true',
          isPartly: query.partly === 'true',
          withImpossible: query.with_impossible === 'true',
          isOnlyNew: query.only_new === 'true',
          isTakingBack: query.take_back === 'true',
          source: query,
          knownOn,
          now: now(),
        }).catch((error: unknown) => {
          if (!(error instanceof RefusedImport)) throw error;
          count({ outcome: 'refused' });
          throw problem('refused-import', { faults: error.count }, error.faults);
        });
        count({ outcome: data.state });
        return { data, about: { as_of: knownOn, sources: [], licences: [], publishers: [] } };
      },
    ),
    privateRoute(ROUTES.importReport, async ({ params, caller }, { database }) => {
      const row = await withDesk(database, caller, ({ db }) =>
        db.selectFrom('import').selectAll().where('import', '=', params.import).executeTakeFirst(),
      );
      if (row === undefined) throw problem('not-found', { what: 'import' });
      const data = row.undoes === null ? ImportResult.parse(row.report) : UndoResult.parse(row.report);
      return { data, about: { as_of: row.known_on, sources: [], licences: [], publishers: [] } };
    }),
    privateRoute(ROUTES.imports, async ({ caller }, { database, now }) => ({
      data: await listImports(database, caller),
      about: { as_of: now().toISOString().slice(0, 10), sources: [], licences: [], publishers: [] },
    })),
    writeRoute(
      ROUTES.undoImport,
      async ({ params, query, caller }, { database, now }) => {
        const isDryRun = query.dry_run === 'true';
        const data = await undoImport(database, caller, params.import, { isDryRun, now: now() });
        if (data === undefined) throw problem('not-found', { what: 'import' });
        count({ outcome: data.state });
        return { data, about: { as_of: data.known_on, sources: [], licences: [], publishers: [] } };
      },
      { seconds: IMPORT_SECONDS },
    ),
  ];
}

/**
 * @throws ProblemError `invalid-input`: what is known on a day that has begun nowhere cannot be known yet, and on one
 *   before the first report there was nothing to be known
 */
function checkKnownOn(knownOn: string, now: Date): void {
  const isEarly = knownOn < FIRST_DAY;
  if (!isEarly && knownOn <= newestDay(now)) return;
  throw problem('invalid-input', {}, [
    {
      path: 'query.known_on',
      code: 'out_of_range',
      value: knownOn,
      says: isEarly ? 'This day is before anybody reported doses' : 'This day is still to come',
      mend: isEarly ? `Give ${FIRST_DAY} or a later day` : 'Give today or an earlier day',
    },
  ]);
}
