import { FaultList } from '../faults.ts';
import {
  readAcceptance,
  readCapacity,
  readDestinations,
  readLots,
  readProducts,
} from '../scenario/read-tables.ts';
import type { Policy } from '../scenario/scenario.ts';
import { noticeDestinations } from './notice-destinations.ts';
import { noticeLots } from './notice-lots.ts';
import { noticePolicy } from './notice-policy.ts';
import type { NoticedTables } from './noticed-tables.ts';

const NO_ROWS = { rows: [], records: [], keys: undefined } as const;

/**
 * What in a scenario is right as it stands and mostly a slip: with file, row, column, value and mend, as faults are
 * told. A table that cannot be read has none: reading it says what is wrong.
 *
 * @param files bytes by file name
 * @param policy as it is planned: with what was given in the place of the file's
 */
export function scenarioNotices(files: ReadonlyMap<string, Uint8Array>, policy: Policy): FaultList {
  const tables = readTables(files);
  const notices = new FaultList();
  noticeDestinations(tables, policy, notices);
  noticeLots(tables, policy, notices);
  noticePolicy(tables, policy, notices);
  return notices;
}

function readTables(files: ReadonlyMap<string, Uint8Array>): NoticedTables {
  const passedOver = new FaultList();
  const table = <Read>(name: string, read: (bytes: Uint8Array) => Read): Read | undefined => {
    const bytes = files.get(name);
    return bytes && read(bytes);
  };
  const destinations = table('destinations.csv', (bytes) => readDestinations(bytes, passedOver)) ?? NO_ROWS;
  const products = table('products.csv', (bytes) => readProducts(bytes, passedOver)) ?? NO_ROWS;
  const { keys } = destinations;
  return {
    destinations,
    lots: table('lots.csv', (bytes) => readLots(bytes, products.keys, keys, passedOver)) ?? NO_ROWS,
    capacity: table('capacity.csv', (bytes) => readCapacity(bytes, keys, passedOver)) ?? NO_ROWS,
    acceptance: table('acceptance.csv', (bytes) => readAcceptance(bytes, keys, products.keys, passedOver)),
  };
}
