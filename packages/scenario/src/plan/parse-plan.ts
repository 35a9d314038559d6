import { finish, type Steps } from '@sahakarya/planner';
import { type Checked, FaultList } from '../faults.ts';
import { parsingJsonFile } from '../formats/parse-json-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type PlanContext, planContext } from './plan-context.ts';
import type { PlanFile } from './plan-files.ts';
import type { PlanFolder } from './plan-folder.ts';
import { readingCertificate } from './read-certificate.ts';
import {
  readingAdministrations,
  readingCoverage,
  readingShipments,
  readingUnused,
} from './read-plan-tables.ts';
import { readSummary } from './read-summary.ts';

/**
 * Reads a plan of a scenario. Checks that it is well formed, in order, and about this scenario's lots,
 * destinations, weeks and milestones; whether it is right is for a verifier to say.
 *
 * @param files bytes by file name; other names are ignored
 */
export function parsePlan(files: ReadonlyMap<string, Uint8Array>, scenario: Scenario): Checked<PlanFolder> {
  return finish(parsingPlan(files, scenario));
}

/** The same in steps. */
export function* parsingPlan(
  files: ReadonlyMap<string, Uint8Array>,
  scenario: Scenario,
): Steps<Checked<PlanFolder>> {
  const faults = new FaultList();
  const context = planContext(scenario);

  function* tableOf<Table>(
    file: PlanFile,
    reading: (bytes: Uint8Array, context: PlanContext, faults: FaultList) => Steps<Table | undefined>,
  ): Steps<Table | undefined> {
    const bytes = files.get(file);
    if (bytes === undefined) faults.add('missing-file', { file });
    return bytes && (yield* reading(bytes, context, faults));
  }

  const administrations = yield* tableOf('administrations.csv', readingAdministrations);
  const coverage = yield* tableOf('coverage.csv', readingCoverage);
  const shipments = yield* tableOf('shipments.csv', readingShipments);
  const unused = yield* tableOf('unused.csv', readingUnused);
  const certificateJson = yield* parsingJsonFile('certificate.json', files.get('certificate.json'), faults);
  const certificate = certificateJson && (yield* readingCertificate(certificateJson, context, faults));
  const summaryJson = yield* parsingJsonFile('summary.json', files.get('summary.json'), faults);
  const summary = summaryJson && readSummary(summaryJson, context, faults);

  if (administrations === undefined || coverage === undefined || shipments === undefined)
    return faults.check<PlanFolder>(undefined);
  if (unused === undefined || certificate === undefined || summary === undefined)
    return faults.check<PlanFolder>(undefined);
  return faults.check({
    administrations: administrations.rows,
    coverage,
    shipments: shipments.rows,
    unused,
    certificate,
    summary,
    retold: { administrations: administrations.retold, shipments: shipments.retold },
  });
}
