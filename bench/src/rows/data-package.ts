import { setTimeout as pause } from 'node:timers/promises';
import { listOf, StoredPlan } from '@sahakarya/contract';
import { processorTime } from '../processor-time.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { skipped } from '../record/skipped.ts';
import { mustBe, type Row } from '../row.ts';
import { type Platform, startPlatform } from '../start-platform.ts';

const READERS = 100;

/** Of the built-in worlds: one by each of three sharing rules, the other by its own. They too change the data. */
const PLANS = 4;
const BETWEEN_LOOKS_MS = 200;

const ABOUT = {
  work: `data package, second download, ${READERS} at once: processor time of server and PostgreSQL for each`,
  mustReach: '≤ 5 ms',
  goal: '',
};

/** Downloads of the data package once it has been made for somebody. */
export const dataPackage: Row = {
  name: 'data-package',
  isShort: false,
  async measure({ runs }) {
    const platform = await startPlatform();
    try {
      if (processorTime(platform) === undefined)
        return [skipped(ABOUT, 'processor time of other processes is read from /proc')];
      await plansMade(platform);
      const first = await download(platform);
      await downloads(platform, first);
      const times: number[] = [];
      for (let run = 0; run < runs; run++) times.push(await downloads(platform, first));
      return [
        {
          ...ABOUT,
          measured: `${duration(median(times))} (${(first.length / 1e6).toFixed(1)} MB)`,
          ratioToPeer: '',
          samples: [{ name: 'processor time of a download', unit: 'ms', values: times }],
        },
      ];
    } finally {
      await platform.stop();
    }
  },
};

/** A server plans the built-in worlds when it has started, in a thread of its own process. */
async function plansMade({ address }: Platform): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/api/v1/plans`);
    const { rows } = listOf(StoredPlan).parse(await answer.json());
    if (rows.length >= PLANS) return;
    await pause(BETWEEN_LOOKS_MS);
  }
}

/** @returns milliseconds of processor time for each download */
async function downloads(platform: Platform, expected: Buffer): Promise<number> {
  const before = processorTime(platform) ?? 0;
  const all = await Promise.all(Array.from({ length: READERS }, () => download(platform)));
  const spent = (processorTime(platform) ?? 0) - before;
  mustBe(
    all.every((bytes) => bytes.equals(expected)),
    'a reader got other bytes',
  );
  return spent / READERS;
}

async function download({ address }: Platform): Promise<Buffer> {
  const answer = await fetch(`${address}/api/v1/data-package`);
  mustBe(answer.ok, `the data package answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
