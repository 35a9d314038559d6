import { finish } from '@sahakarya/planner';
import { type Checked, FaultList, type Place } from '../faults.ts';
import { placeInFile } from '../formats/json-fields.ts';
import { parsingJsonFile } from '../formats/parse-json-file.ts';
import { checkReach, checkSums } from './check-sums.ts';
import { misnamedFiles } from './misnamed-files.ts';
import { readAbout } from './read-about.ts';
import { readPolicy } from './read-policy.ts';
import {
  type Rows,
  readAcceptance,
  readCapacity,
  readDestinations,
  readEarmarks,
  readLots,
  readProducts,
} from './read-tables.ts';
import type { Policy, Scenario } from './scenario.ts';
import type { ScenarioFile } from './scenario-file-names.ts';

/**
 * Reads and checks a scenario: every rule of the format, all faults at once, in the order of the files.
 *
 * @param files bytes by file name
 * @param names of all files of the folder: a name that a file of a scenario was meant to have is a fault, others are
 *   ignored
 */
export function parseScenario(
  files: ReadonlyMap<string, Uint8Array>,
  names: Iterable<string> = files.keys(),
): Checked<Scenario> {
  const faults = new FaultList();
  const misnamed = misnamedFiles(names, files);
  for (const [file, meant] of misnamed) faults.add('misnamed-file', { file }, { file: meant });
  const meant = new Set(misnamed.values());

  function required<Row>(name: ScenarioFile, read: (bytes: Uint8Array) => Rows<Row>): Rows<Row> {
    const bytes = files.get(name);
    if (bytes !== undefined) return read(bytes);
    if (!meant.has(name)) faults.add('missing-file', { file: name });
    return { rows: [], records: [], keys: undefined };
  }

  function optional<Row>(name: ScenarioFile, read: (bytes: Uint8Array) => Rows<Row>): Rows<Row> | undefined {
    const bytes = files.get(name);
    return bytes && read(bytes);
  }

  const destinations = required('destinations.csv', (bytes) => readDestinations(bytes, faults));
  const products = required('products.csv', (bytes) => readProducts(bytes, faults));
  const lots = required('lots.csv', (bytes) => readLots(bytes, products.keys, destinations.keys, faults));
  const acceptance = optional('acceptance.csv', (bytes) =>
    readAcceptance(bytes, destinations.keys, products.keys, faults),
  );
  const earmarks = optional('earmarks.csv', (bytes) =>
    readEarmarks(bytes, lots.keys, destinations.keys, faults),
  );
  const capacity = optional('capacity.csv', (bytes) => readCapacity(bytes, destinations.keys, faults));
  const policy = meant.has('policy.json') ? undefined : parsePolicy(files.get('policy.json'), faults);

  const tables = {
    destinations: destinations.rows,
    lots: lots.rows,
    capacity: capacity?.rows ?? [],
  };
  const records = {
    destinations: destinations.records,
    lots: lots.records,
    capacity: capacity?.records ?? [],
  };
  checkSums(tables, policy?.policy.weeks, (table, row) => records[table][row] ?? 0, faults);
  if (policy !== undefined) checkReach(tables, policy.policy, policy.place, faults);

  return faults.check(
    policy && {
      about: readAbout(files.get('datapackage.json')),
      ...tables,
      products: products.rows,
      ...(acceptance === undefined ? {} : { acceptance: acceptance.rows }),
      earmarks: earmarks?.rows ?? [],
      policy: policy.policy,
    },
  );
}

interface PlacedPolicy {
  readonly policy: Policy;
  /** Where a name of the policy stands in its file. */
  readonly place: (name: string) => Place;
}

function parsePolicy(bytes: Uint8Array | undefined, faults: FaultList): PlacedPolicy | undefined {
  const file = 'policy.json';
  const document = finish(parsingJsonFile(file, bytes, faults));
  const place = placeInFile(file);
  const policy = document && readPolicy(document, place, faults);
  if (document === undefined || policy === undefined) return undefined;
  const members = document.kind === 'object' ? document.members : [];
  return {
    policy,
    place: (name) => {
      const found = members.find((member) => member.name === name);
      return found === undefined ? { file, column: name } : place(name, found.value);
    },
  };
}
