import { type Checked, FaultList } from '../faults.ts';
import { parseJsonFile } from '../formats/parse-json-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { planContext } from './plan-context.ts';
import type { PlanFile } from './plan-files.ts';
import type { PlanFolder } from './plan-folder.ts';
import { readCertificate } from './read-certificate.ts';
import { readAdministrations, readCoverage, readShipments, readUnused } from './read-plan-tables.ts';
import { readSummary } from './read-summary.ts';

/**
 * Reads a plan of a scenario. Checks that it is well formed, in order, and about this scenario's lots,
 * destinations, weeks and milestones; whether it is right is for a verifier to say.
 *
 * @param files bytes by file name; other names are ignored
 */
export function parsePlan(files: ReadonlyMap<string, Uint8Array>, scenario: Scenario): Checked<PlanFolder> {
  const faults = new FaultList();
  const context = planContext(scenario);

  function tableOf<Table>(file: PlanFile, read: (bytes: Uint8Array) => Table | undefined): Table | undefined {
    const bytes = files.get(file);
    if (bytes === undefined) faults.add('missing-file', { file });
    return bytes && read(bytes);
  }

  const administrations = tableOf('administrations.csv', (bytes) =>
    readAdministrations(bytes, context, faults),
  );
  const coverage = tableOf('coverage.csv', (bytes) => readCoverage(bytes, context, faults));
  const shipments = tableOf('shipments.csv', (bytes) => readShipments(bytes, context, faults));
  const unused = tableOf('unused.csv', (bytes) => readUnused(bytes, context, faults));
  const certificateJson = parseJsonFile('certificate.json', files.get('certificate.json'), faults);
  const certificate = certificateJson && readCertificate(certificateJson, context, faults);
  const summaryJson = parseJsonFile('summary.json', files.get('summary.json'), faults);
  const summary = summaryJson && readSummary(summaryJson, context, faults);

  if (administrations === undefined || coverage === undefined || shipments === undefined)
    return faults.check<PlanFolder>(undefined);
  if (unused === undefined || certificate === undefined || summary === undefined)
    return faults.check<PlanFolder>(undefined);
  return faults.check({ administrations, coverage, shipments, unused, certificate, summary });
}
