import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { duration } from '../record/figures.ts';
import { type Line, mustBe, type Row } from '../row.ts';
import { serverFigures } from '../server-figures.ts';
import { type Platform, startPlatform } from '../start-platform.ts';
import { untilIdle } from '../until-idle.ts';

const IDLE_READERS = 50;
const LEAVERS = 100;
const AT_ONCE = 20;
/** Reads whose p95 is taken, without the others and beside them. */
const READS = 400;

const REQUEST = 'GET /api/v1/data-package HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** What somebody asks for meanwhile, in turns. */
const ADDRESSES = [
  '/en/',
  '/mr/destinations/IND',
  '/api/v1/groups',
  '/api/v1/coverage/destinations/BRA',
  '/api/v1/indicators',
];

/** How long others wait while downloads are left or not read. */
export const leftDownloads: Row = {
  name: 'left-downloads',
  isShort: false,
  async measure() {
    const platform = await startPlatform();
    const idle: Socket[] = [];
    try {
      await untilIdle(platform);
      const size = (await (await fetch(`${platform.address}/api/v1/data-package`)).arrayBuffer()).byteLength;
      await read(platform, () => false);
      const quiet = await read(platform, () => false);
      for (let at = 0; at < IDLE_READERS; at++) idle.push(await begun(platform));
      let left = 0;
      const leaving = leaveAll(platform, size).then(() => {
        left = LEAVERS;
      });
      const beside = await read(platform, () => left < LEAVERS);
      await leaving;
      await nothingHeld(platform);
      return [lineOf(quiet, beside)];
    } finally {
      for (const socket of idle) socket.destroy();
      await platform.stop();
    }
  },
};

/** @returns milliseconds of each answer */
async function read({ address }: Platform, isMoreToDo: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (times.length < READS || isMoreToDo()) {
    const path = ADDRESSES[times.length % ADDRESSES.length] ?? '/en/';
    const began = performance.now();
    const answer = await fetch(address + path, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    mustBe(answer.ok, `${path} answers ${answer.status}`);
  }
  return times;
}

/** A reader whom the first bytes have reached, and who reads none of them. */
async function begun({ address }: Platform): Promise<Socket> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(REQUEST);
  await once(socket, 'readable');
  return socket;
}

/** Readers who leave after the first byte, after the last, and after as many in between as there are of them. */
async function leaveAll(platform: Platform, size: number): Promise<void> {
  for (let first = 0; first < LEAVERS; first += AT_ONCE) {
    const turn = Array.from({ length: AT_ONCE }, (_, at) =>
      leaveAfter(platform, Math.ceil((size * (first + at + 1)) / LEAVERS)),
    );
    await Promise.all(turn);
  }
}

async function leaveAfter(platform: Platform, end: number): Promise<void> {
  const socket = await begun(platform);
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
    if (bytes >= end) socket.destroy();
  });
  await once(socket, 'close');
}

async function nothingHeld(platform: Platform): Promise<void> {
  const figures = await serverFigures(platform);
  const used = figures('sahakarya_database_connections\\{state="used"\\}');
  mustBe(used === 0, `${used} connections are held`);
  const { status } = await fetch(`${platform.address}/readyz`);
  mustBe(status === 200, `/readyz answers ${status}`);
}

function lineOf(quiet: readonly number[], beside: readonly number[]): Line {
  const p95 = (times: readonly number[]) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return {
    work: `${IDLE_READERS} downloads that are not read, ${LEAVERS} that are left: how long others wait`,
    mustReach: 'p95 ≤ twice the quiet one',
    goal: '',
    measured: `p95 ${duration(p95(beside))}; quiet ${duration(p95(quiet))}`,
    ratioToPeer: (p95(beside) / p95(quiet)).toFixed(2),
    samples: [
      { name: 'answer, quiet', unit: 'ms', values: quiet },
      { name: 'answer, beside', unit: 'ms', values: beside },
    ],
  };
}
