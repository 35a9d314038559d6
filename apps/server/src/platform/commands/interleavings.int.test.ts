import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { instant } from '@sahakarya/vocabulary';
import { describe, expect, it } from 'vitest';
import { THE_WRITER } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import type { Command, Outcome } from './command.ts';
import { CommitQueue } from './commit-queue.ts';
import { BOXES, type Box, type BoxCommand, isBox, WORLD } from './testing/boxes.ts';
import { throughProxy } from './testing/through-proxy.ts';

const database = await temporaryDatabase();
const { database: slow, proxy } = await throughProxy(database);
const direct = new CommitQueue(database, [BOXES], WORLD);
const held = new CommitQueue(slow, [BOXES], WORLD);

const by = { person: randomUUID(), party: undefined, isFresh: false };
const command = (id: string, asks: BoxCommand): Command => ({
  id: randomUUID(),
  of: { kind: 'box', id },
  ...{ asks, by, version: undefined, key: undefined },
});

interface Pair {
  readonly says: string;
  /** Doses in the box before; undefined: there is no box. */
  readonly doses: number | undefined;
  readonly both: readonly [BoxCommand, BoxCommand];
}

const PAIRS: readonly Pair[] = [
  {
    says: 'take × take of what is enough for one',
    doses: 10,
    both: [
      { verb: 'take', doses: 10 },
      { verb: 'take', doses: 10 },
    ],
  },
  {
    says: 'take × fill',
    doses: 5,
    both: [
      { verb: 'take', doses: 10 },
      { verb: 'fill', doses: 5 },
    ],
  },
  {
    says: 'begin × begin',
    doses: undefined,
    both: [
      { verb: 'fill', doses: 3 },
      { verb: 'fill', doses: 4 },
    ],
  },
  { says: 'take × shut', doses: 10, both: [{ verb: 'take', doses: 1 }, { verb: 'shut' }] },
];

/** What may come of two commands: by the rules alone, one after the other, in either order. */
function serially({ doses, both }: Pair): string[] {
  return [[0, 1] as const, [1, 0] as const].map((order) => {
    let box: Box | undefined = doses === undefined ? undefined : { doses, isShut: false };
    const told: string[] = ['', ''];
    for (const place of order) {
      const at = instant(0);
      const decided = BOXES.decide('x', box, both[place], () => undefined, { ...by, at });
      told[place] = 'events' in decided ? 'done' : 'refused';
      if ('events' in decided) for (const event of decided.events) box = BOXES.evolve(box, { event, at });
    }
    return JSON.stringify([told, box]);
  });
}

/** Until another has its answer, or waits for a lock that somebody holds. */
async function untilSettled(answer: Promise<unknown>): Promise<void> {
  let isOver = false;
  void answer.finally(() => {
    isOver = true;
  });
  for (let tries = 0; tries < 500 && !isOver && !(await isSomebodyBlocked()); tries++) await setTimeout(2);
}

async function isSomebodyBlocked(): Promise<boolean> {
  const { rows } = await database.longWork.query<{ blocked: boolean }>(
    `select exists (select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0) as blocked`,
  );
  return rows[0]?.blocked === true;
}

describe.each(PAIRS)('$says', (pair) => {
  it('comes to the same as one after the other, wherever the first one is stopped', async () => {
    const possible = serially(pair);
    for (let at = 1; ; at++) {
      const id = `${pair.says} ${at}`;
      if (pair.doses !== undefined) await direct.submit(command(id, { verb: 'fill', doses: pair.doses }));
      proxy.cutOnce({ at, how: 'held' });
      const first = held.submit(command(id, pair.both[0]));
      await Promise.race([first, untilHeld()]);
      const second = direct.submit(command(id, pair.both[1]));
      await untilSettled(second);
      const where = proxy.wasCut();
      proxy.release();
      const told = await Promise.all([first, second]);
      expect(possible, `${at} ${where}`).toContain(JSON.stringify([told.map(wordOf), await boxNow(id)]));
      if (where === undefined) break;
    }
  });
});

async function untilHeld(): Promise<void> {
  while (proxy.wasCut() === undefined) await setTimeout(1);
}

function wordOf({ is }: Outcome): string {
  return is;
}

async function boxNow(id: string): Promise<Box | undefined> {
  const row = await withDesk(database, THE_WRITER, ({ db }) =>
    db.selectFrom('thing').select('state').where('thing', '=', id).executeTakeFirst(),
  );
  return isBox(row?.state) ? { doses: row.state.doses, isShut: row.state.isShut } : undefined;
}
