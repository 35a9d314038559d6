import { randomUUID } from 'node:crypto';
import { examineThings, logTo, openDatabase, readSettings } from '@sahakarya/server';
import autocannon from 'autocannon';
import { Asking } from '../inputs/asking.ts';
import { PASSWORD, peopleAtTheTable, type Seated } from '../inputs/people-at-the-table.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row } from '../row.ts';
import { type Platform, startPlatform } from '../start-platform.ts';

const PARTIES = ['BRA', 'CHL', 'ETH', 'FJI', 'ITA', 'KEN', 'NPL', 'PER', 'SEN', 'TCD'];
const PEOPLE_OF_EACH = 20;
const CLIENTS = 64;
const WRITERS_OF_ONE = 32;
const SECONDS = 120;
const SIGN_INS_AT_ONCE = 8;
const SIGN_INS = 80;

/** A talk that somebody may write in. */
interface Place {
  readonly talk: string;
  readonly by: Seated;
}

interface Written {
  readonly count: number;
  readonly p99: number;
  readonly seconds: number;
}

/** Writing in talks, from many clients, and coming in with a password. The limits of requests are set far above. */
export const talks: Row = {
  name: 'talks',
  isShort: false,
  async measure() {
    const platform = await startPlatform();
    try {
      const { seated: people } = await peopleAtTheTable(platform, PARTIES, PEOPLE_OF_EACH);
      const places = await begin(new Asking(platform), people);
      const before = await eventsOf(platform);
      const many = await write(platform, places, CLIENTS);
      const [first] = places;
      const own = places.filter(({ talk }) => talk === first?.talk);
      const one = await write(platform, own, WRITERS_OF_ONE);
      const { events, wrong } = await eventsOf(platform);
      mustBe(wrong === 0, `${wrong} things or tables are not what events make of them`);
      // Those that were under way at the end are there, too.
      const extra = events - before.events - many.count - one.count;
      mustBe(extra >= 0 && extra <= CLIENTS + WRITERS_OF_ONE, `${extra} messages that nobody was answered`);
      return [
        line(`writing a message over HTTP, ${CLIENTS} clients of ${people.length} persons`, MANY, many),
        line(`${WRITERS_OF_ONE} writers into one talk, each message once`, ONE, one),
        await signingIn(platform, people),
      ];
    } finally {
      await platform.stop();
    }
  },
};

const MANY = { mustReach: '≥ 2,000 /s, p99 ≤ 100 ms', goal: '5,000 /s' };
const ONE = { mustReach: '≥ 1,000 /s', goal: '2,500 /s' };

function line(
  work: string,
  reach: { readonly mustReach: string; readonly goal: string },
  run: Written,
): Line {
  return {
    work: `${work}, ${SECONDS} s`,
    ...reach,
    measured: `${Math.round(run.count / run.seconds)} a second, p99 ${duration(run.p99)}, no errors`,
    ratioToPeer: '',
    samples: [{ name: 'answer, p99', unit: 'ms', values: [run.p99] }],
  };
}

/** A talk of every party with the next one: each has its people. */
async function begin(asking: Asking, people: readonly Seated[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const [at, party] of PARTIES.entries()) {
    const other = PARTIES[(at + 1) % PARTIES.length] ?? '';
    const own = people.filter((one) => one.party === party || one.party === other);
    const [founder] = own.filter((one) => one.party === party);
    if (founder === undefined) throw new Error(`nobody is of ${party}`);
    const subject = { language: 'en', direction: 'ltr', text: 'Doses' };
    const begun = await asking.post('/talks', { as: party, parties: [other], subject }, founder.headers);
    places.push(...own.map((by) => ({ talk: begun.data.talk ?? '', by })));
  }
  return places;
}

/** So many clients write one after the other, each in the next of the places. */
async function write({ address }: Platform, places: readonly Place[], clients: number): Promise<Written> {
  let next = 0;
  const words = {
    language: 'en',
    direction: 'ltr',
    text: 'Can you send 300,000 doses by the end of August?',
  };
  return new Promise((resolve, reject) => {
    autocannon(
      {
        url: address,
        connections: clients,
        duration: SECONDS,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => {
              const place = places[next++ % places.length];
              if (place === undefined) throw new Error('there is no place to write in');
              return {
                ...request,
                path: `/api/v1/talks/${place.talk}/messages`,
                headers: { ...place.by.headers, 'idempotency-key': randomUUID() },
                body: JSON.stringify({ as: place.by.party, words }),
              };
            },
          },
        ],
      },
      (error, result) => {
        if (error) reject(error);
        else if (result.non2xx + result.errors > 0)
          reject(new Error(`${result.non2xx} answers failed, ${result.errors} did not come`));
        else resolve({ count: result['2xx'], p99: result.latency.p99, seconds: result.duration });
      },
    );
  });
}

async function eventsOf({ folder }: Platform): Promise<{ readonly events: number; readonly wrong: number }> {
  const settings = readSettings({ SAHAKARYA_DATA: folder });
  const database = await openDatabase(settings, { as: 'command', log: logTo(() => undefined, 'silent') });
  try {
    const { events, differences, tables } = await examineThings(database);
    return { events, wrong: differences.length + tables.length };
  } finally {
    await database.close();
  }
}

async function signingIn(platform: Platform, people: readonly Seated[]): Promise<Line> {
  const asking = new Asking(platform);
  const times: number[] = [];
  let next = 0;
  const signIn = async () => {
    while (next < SIGN_INS) {
      const email = people[next++ % people.length]?.email;
      const start = performance.now();
      await asking.post('/visits', { email, password: PASSWORD }, asking.headers(''));
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, signIn));
  const p95 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return {
    work: `signing in with a password, ${SIGN_INS_AT_ONCE} at once`,
    mustReach: 'p95 ≤ 800 ms',
    goal: '',
    measured: `p95 ${duration(p95)}, median ${duration(median(times))}`,
    ratioToPeer: '',
    samples: [{ name: 'sign-in', unit: 'ms', values: times }],
  };
}
