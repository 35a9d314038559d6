import { importFigures, logTo, openDatabase, operator, readSettings } from '@sahakarya/server';
import autocannon from 'autocannon';
import { madeReports } from '../inputs/made-reports.ts';
import { type PeopledDestination, peopledDestinations } from '../peopled-destinations.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row } from '../row.ts';
import { serverFigures } from '../server-figures.ts';
import { type Platform, startPlatform } from '../start-platform.ts';
import { untilIdle } from '../until-idle.ts';

const READERS = 32;
const SECONDS = 300;
const SHORT_SECONDS = 25;
const IMPORT_EVERY_MS = 20_000;
const IMPORTED_ROWS = 2_000;
/** Days of this many imports, the last of them the day of the last made-up row or later. */
const FIRST_KNOWN_ON = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
/**
 * The server tells its lag since it was last asked, so it is asked seldom. Memory has to be level from the second look
 * on.
 */
const LOOK_EVERY_MS = 50_000;

/** The first of the days that nobody has asked for. */
const FIRST_NEW_DAY = Date.UTC(2021, 0, 10);
const NEW_DAYS = 270;

/** What readers ask for, in turns; one more address shows a day that nobody has asked for, another one each second. */
const ADDRESSES = [
  '/en/',
  '/mr/',
  '/ar/',
  '/',
  '/en/?coverage=table',
  '/en/?reading=revised',
  '/en/?day=2021-06-06',
  '/en/destinations/IND',
  '/mr/destinations/ETH',
  '/en/figures/groups',
  '/en/embed/shares',
  '/en/studio',
  '/en/sources',
  '/en/corrections',
  '/en/help/public',
  '/api/v1/observatory?day=2021-08-04',
  '/api/v1/groups',
  '/api/v1/destinations?limit=1000',
  '/api/v1/coverage/destinations?day=2021-08-04&limit=1000',
  '/api/v1/coverage/destinations/BRA',
  '/api/v1/coverage/weeks?reading=known&measure=doses',
  '/api/v1/indicators',
];

/**
 * Readers who never pause, while figures are imported: how long they wait, and whether the server stays free and level.
 */
export const readers: Row = {
  name: 'readers',
  isShort: true,
  async measure({ warmUps }) {
    const seconds = warmUps > 1 ? SECONDS : SHORT_SECONDS;
    const platform = await startPlatform({ settings: { TRUST_PROXY: 'loopback' } });
    try {
      await untilIdle(platform);
      const destinations = await peopledDestinations(platform);
      const importing = importEvery(platform, destinations);
      const looks = await lookEvery(platform);
      const times = await read(platform, seconds);
      const { lags, megabytes } = await looks.end();
      const imports = await importing.end();
      return [lineOf({ seconds, times, lags, imports, megabytes })];
    } finally {
      await platform.stop();
    }
  },
};

interface Seen {
  readonly seconds: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
  /** The event loop's lag p99 between two looks, in milliseconds. */
  readonly lags: readonly number[];
  readonly megabytes: readonly number[];
  readonly imports: number;
}

function lineOf({ seconds, times, lags, imports, megabytes }: Seen): Line {
  const p99 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  const lag = Math.max(...lags);
  const memory = megabytes.slice(1).map((size) => Math.round(size));
  return {
    work: `${READERS} readers for ${seconds} s on ${ADDRESSES.length + 1} addresses, a new day each second, ${imports} imports`,
    mustReach: 'p99 ≤ 300 ms, lag p99 ≤ 100 ms, no errors',
    goal: '',
    measured: [
      `p99 ${duration(p99)}, median ${duration(median(times))}, ${Math.round(times.length / seconds)} a second`,
      `lag p99 ${duration(lag)}`,
      'no errors',
      ...(memory.length === 0 ? [] : [`memory from 100 s on ${memory.join(', ')} MB`]),
    ].join('; '),
    ratioToPeer: '',
    samples: [
      { name: 'answer', unit: 'ms', values: [p99, median(times)] },
      { name: 'event loop lag p99', unit: 'ms', values: lags },
      { name: 'memory', unit: 'MB', values: megabytes },
    ],
  };
}

/** Each reader comes from an address of its own, as behind a proxy. @returns milliseconds of each answer */
async function read({ address }: Platform, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const begun = Date.now();
  const requests: autocannon.Request[] = ADDRESSES.map((path) => ({ path }));
  requests.push({
    setupRequest: (request) => {
      const day = FIRST_NEW_DAY + (Math.floor((Date.now() - begun) / 1_000) % NEW_DAYS) * DAY;
      return { ...request, path: `/en/?day=${new Date(day).toISOString().slice(0, 10)}` };
    },
  });
  let reader = 0;
  await new Promise<void>((resolve, reject) => {
    const load = autocannon(
      {
        url: address,
        connections: READERS,
        duration: seconds,
        requests,
        setupClient: (client) => {
          reader++;
          client.setHeaders({ 'x-forwarded-for': `192.0.2.${reader}`, 'accept-encoding': 'br' });
        },
      },
      (error, { non2xx, errors }) => {
        if (error) reject(error);
        else if (non2xx > 0 || errors > 0)
          reject(new Error(`${non2xx} answers failed, ${errors} connections did`));
        else resolve();
      },
    );
    load.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  return times;
}

/** Imports a few reports again and again. */
function importEvery({ folder }: Platform, destinations: readonly PeopledDestination[]) {
  let imports = 0;
  let running = Promise.resolve();
  const take = async () => {
    const settings = readSettings({ SAHAKARYA_DATA: folder });
    const database = await openDatabase(settings, { as: 'command', log: logTo(() => undefined, 'silent') });
    try {
      imports++;
      const result = await importFigures(
        database,
        operator('benchmark'),
        madeReports(destinations, IMPORTED_ROWS, imports),
        {
          isDryRun: false,
          isPartly: false,
          // Made-up figures cannot all be beside what is told of the days after: such rows are taken, and flagged.
          withImpossible: true,
          knownOn: new Date(FIRST_KNOWN_ON + imports * DAY).toISOString().slice(0, 10),
          now: new Date(),
        },
      );
      mustBe(result.rows.read === IMPORTED_ROWS, `${result.rows.read} rows were read`);
    } finally {
      await database.close();
    }
  };
  const timer = setInterval(() => {
    running = running.then(take);
  }, IMPORT_EVERY_MS);
  return {
    end: async () => {
      clearInterval(timer);
      await running;
      return imports;
    },
  };
}

/** Looks at the server's lag and memory now and then, and at the end. */
async function lookEvery(platform: Platform) {
  const lags: number[] = [];
  const megabytes: number[] = [];
  const look = async () => {
    const figures = await serverFigures(platform);
    lags.push(1_000 * figures('nodejs_eventloop_lag_p99_seconds'));
    megabytes.push(figures('process_resident_memory_bytes') / 1_000_000);
  };
  // What the start took is no lag of a reader's.
  await serverFigures(platform);
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY_MS);
  return {
    end: async () => {
      clearInterval(timer);
      await looking;
      await look();
      return { lags, megabytes };
    },
  };
}
