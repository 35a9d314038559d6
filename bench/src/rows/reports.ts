import { writeFileSync } from 'node:fs';
import { importFigures, logTo, openDatabase, operator, readSettings } from '@sahakarya/server';
import autocannon from 'autocannon';
import { madeReports } from '../inputs/made-reports.ts';
import { type PeopledDestination, peopledDestinations } from '../peopled-destinations.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, type Sample } from '../row.ts';
import { type Platform, startPlatform } from '../start-platform.ts';
import { stopwatch } from '../stopwatch.ts';

const IMPORTED = 100_000;
/** Rows of one made-up file, and how many of them make the smaller and the larger database. */
const FILE_ROWS = 490_000;
const FILES_FOR_READS = 2;
const FILES_FOR_COLD_READS = 10;
const CLIENTS = 32;
const SECONDS = 10;

/** Days on which the made-up files are known: the day of the last row or later, one for each file. */
const KNOWN_ON = [
  '2026-11-11',
  '2026-11-12',
  '2026-11-13',
  '2026-11-14',
  '2026-11-15',
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
];

/** Importing reports, and reading what is public while there are many. */
export const reports: Row = {
  name: 'reports',
  isShort: false,
  async measure({ runs }) {
    let platform = await startPlatform();
    try {
      const destinations = await peopledDestinations(platform);
      const importing: number[] = [];
      for (let run = 0; run < runs; run++) {
        importing.push(await take(platform, destinations, IMPORTED, '2023-09-30', run * 7 + 1));
      }
      for (let file = 0; file < FILES_FOR_READS; file++) {
        await take(platform, destinations, FILE_ROWS, KNOWN_ON[file] ?? '', 1_000 + file);
      }
      const loaded = await reads(platform, destinations);
      for (let file = FILES_FOR_READS; file < FILES_FOR_COLD_READS; file++) {
        await take(platform, destinations, FILE_ROWS, KNOWN_ON[file] ?? '', 1_000 + file);
      }
      await platform.stop('kept');
      const isDropped = dropCache();
      platform = await startPlatform({ folder: platform.folder });
      const cold = await coldReads(platform, destinations);
      return [
        line(
          'import of 100,000 reports, every row checked and counted',
          '≤ 8 s',
          duration(median(importing)),
          {
            name: 'import',
            unit: 'ms',
            values: importing,
          },
        ),
        line(
          `public reads by key with ${millions(FILE_ROWS * FILES_FOR_READS)} million reports, ${CLIENTS} clients`,
          'p95 ≤ 20 ms',
          `p95 ${duration(percentile95(loaded))}, median ${duration(median(loaded))}, ${Math.round(loaded.length / SECONDS)} a second`,
          { name: 'answer', unit: 'ms', values: [percentile95(loaded), median(loaded)] },
        ),
        line(
          `every answer of the observatory with ${millions(FILE_ROWS * FILES_FOR_COLD_READS)} million reports, the first after a start${isDropped ? ', the system’s cache dropped' : ' (the system’s cache could not be dropped)'}`,
          'p95 ≤ 500 ms',
          `p95 ${duration(percentile95(cold))}, median ${duration(median(cold))}`,
          { name: 'answer', unit: 'ms', values: cold },
        ),
      ];
    } finally {
      await platform.stop();
    }
  },
};

const millions = (rows: number): string => (rows / 1_000_000).toFixed(1);

/** @returns milliseconds */
async function take(
  { folder }: Platform,
  destinations: readonly PeopledDestination[],
  rows: number,
  knownOn: string,
  revision: number,
): Promise<number> {
  const settings = readSettings({ SAHAKARYA_DATA: folder });
  const database = await openDatabase(settings, { as: 'command', log: logTo(() => undefined, 'silent') });
  try {
    const elapsed = stopwatch();
    const result = await importFigures(
      database,
      operator('benchmark'),
      madeReports(destinations, rows, revision),
      {
        isDryRun: false,
        isPartly: false,
        // Made-up figures cannot all be beside what is told of the days after: such rows are taken, and flagged.
        withImpossible: true,
        knownOn,
        now: new Date(),
      },
    );
    const milliseconds = elapsed();
    mustBe(result.rows.read === rows, `${result.rows.read} rows were read`);
    return milliseconds;
  } finally {
    await database.close();
  }
}

/** Answers by key, from many clients at once, for some seconds. @returns milliseconds of each */
async function reads({ address }: Platform, destinations: readonly PeopledDestination[]): Promise<number[]> {
  const times: number[] = [];
  const requests = destinations.flatMap(({ key }) => [
    { path: `/api/v1/destinations/${key}` },
    { path: `/api/v1/coverage/destinations/${key}?from=2021-06-06&to=2021-08-08` },
  ]);
  await new Promise<void>((resolve, reject) => {
    const load = autocannon(
      { url: address, connections: CLIENTS, duration: SECONDS, requests },
      (error, result) => {
        if (error) reject(error);
        else if (result.non2xx > 0 || result.errors > 0) reject(new Error(`${result.non2xx} answers failed`));
        else resolve();
      },
    );
    load.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  return times;
}

/** Each answer that the observatory asks for, once, with nothing in memory. @returns milliseconds of each */
async function coldReads(
  { address }: Platform,
  destinations: readonly PeopledDestination[],
): Promise<number[]> {
  const paths = ['known', 'revised'].flatMap((reading) => [
    `/observatory?day=2021-08-04&reading=${reading}`,
    `/indicators?day=2022-03-06&reading=${reading}`,
    `/coverage/destinations?day=2022-06-05&reading=${reading}&limit=1000`,
    `/coverage/groups?reading=${reading}`,
    `/coverage/weeks?reading=${reading}&measure=doses`,
    `/coverage/weeks?reading=${reading}&measure=full`,
    ...destinations.slice(0, 20).map(({ key }) => `/coverage/destinations/${key}?reading=${reading}`),
  ]);
  paths.push(
    '/destinations',
    '/groups',
    '/products',
    '/production',
    '/trade',
    '/sources',
    '/corrections',
    '/breaks',
  );
  const times: number[] = [];
  for (const path of paths) {
    const elapsed = stopwatch();
    const answer = await fetch(`${address}/api/v1${path}`);
    await answer.arrayBuffer();
    times.push(elapsed());
    mustBe(answer.ok, `${path} answers ${answer.status}`);
  }
  return times;
}

/** Whether the system let go of the files that it keeps in memory; only its administrator may ask. */
function dropCache(): boolean {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '3');
    return true;
  } catch {
    return false;
  }
}

function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

function line(work: string, mustReach: string, measured: string, sample: Sample): Line {
  return { work, mustReach, goal: '', measured, ratioToPeer: '', samples: [sample] };
}
