import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { THE_WRITER } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';
import type { Cut } from '../testing/cutting-proxy.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import type { Command, Outcome } from './command.ts';
import { CommitQueue } from './commit-queue.ts';
import { examineEvents } from './examine-events.ts';
import { BOXES, type BoxCommand, isBox, WORLD } from './testing/boxes.ts';
import { throughProxy } from './testing/through-proxy.ts';

const database = await temporaryDatabase();
const { database: cutOff, proxy } = await throughProxy(database);
const direct = new CommitQueue(database, [BOXES], WORLD);
const queue = new CommitQueue(cutOff, [BOXES], WORLD);

const PERSON = randomUUID();

function command(box: string, asks: BoxCommand): Command {
  const asked = createHash('sha256').update(JSON.stringify(asks)).digest();
  return {
    id: randomUUID(),
    of: { kind: 'box', id: box },
    ...{ asks, version: undefined, by: { person: PERSON, party: undefined, isFresh: false } },
    key: { asker: PERSON, key: randomUUID(), asked },
  };
}

/** Sends a command until there is an answer, with its key, as a browser does; @returns it, and how often it was sent */
async function until(one: Command): Promise<{ outcome: Outcome; sent: number }> {
  let failure: unknown;
  for (let sent = 1; sent <= 10; sent++)
    try {
      return { outcome: await queue.submit(one), sent };
    } catch (error) {
      failure = error;
    }
  throw new Error(`no answer, cut at ${proxy.wasCut()}`, { cause: failure });
}

const DESCRIBED = { fill: { verb: 'fill', doses: 10 }, take: { verb: 'take', doses: 10 } } as const;

describe.each(['before', 'after'] as const)('a connection that is cut %s a message', (how: Cut['how']) => {
  it.each(['fill', 'take'] as const)('at each in turn: %s has one effect, and one answer', async (verb) => {
    const cuts: string[] = [];
    for (let at = 1; ; at++) {
      const box = `${how}-${verb}-${at}`;
      await direct.submit(command(box, { verb: 'fill', doses: 100 }));
      const one = command(box, DESCRIBED[verb]);
      proxy.cutOnce({ at, how });
      const { outcome } = await until(one);
      const cut = proxy.wasCut();
      proxy.cutOnce(undefined);
      expect(outcome, `${at} ${cut}`).toMatchObject({ is: 'done', version: 2 });
      expect(await direct.submit(one)).toEqual({ is: 'done', version: 2, isReplayed: true });
      expect(await dosesIn(box), `${at} ${cut}`).toBe(verb === 'fill' ? 110 : 90);
      if (cut === undefined) break;
      cuts.push(cut);
    }
    // The messages of a whole transaction, both ways.
    expect(cuts.length).toBeGreaterThan(20);
  });
});

it('leaves things that their events make again, each event as its hash says', async () => {
  const examined = await withDesk(database, THE_WRITER, (desk) => examineEvents(desk, [BOXES]));
  expect(examined.differences).toEqual([]);
  expect(examined.things).toBeGreaterThan(80);
});

async function dosesIn(box: string): Promise<number | undefined> {
  const row = await withDesk(database, THE_WRITER, ({ db }) =>
    db.selectFrom('thing').select('state').where('thing', '=', box).executeTakeFirst(),
  );
  return isBox(row?.state) ? row.state.doses : undefined;
}
