import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import type { Command } from './command.ts';
import { CommitQueue } from './commit-queue.ts';
import { forgetAnswers } from './forget-answers.ts';
import { BOXES, WORLD } from './testing/boxes.ts';

const DAY = 86_400_000;
const database = await temporaryDatabase();
const began = Date.parse('2026-03-01T12:00:00.000Z');

const queueAt = (day: number) =>
  new CommitQueue(database, [BOXES], { ...WORLD, now: () => new Date(began + day * DAY) });

const fill = (key: string): Command => ({
  id: randomUUID(),
  of: { kind: 'box', id: 'one' },
  asks: { verb: 'fill', doses: 1 },
  version: undefined,
  by: { person: undefined, party: undefined, isFresh: false },
  key: { asker: 'a test', key, asked: Buffer.alloc(32) },
});

test('an answer is kept for a week, and what it told of stays', async () => {
  const [old, newer] = [randomUUID(), randomUUID()];
  await queueAt(0).submit(fill(old));
  await queueAt(3).submit(fill(newer));
  expect(await forgetAnswers(database, new Date(began + 7 * DAY))).toBe(0);
  expect(await forgetAnswers(database, new Date(began + 7 * DAY + 1))).toBe(1);
  const again = await Promise.all([old, newer].map((key) => queueAt(8).submit(fill(key))));
  expect(again).toMatchObject([
    { is: 'done', version: 3, isReplayed: false },
    { is: 'done', version: 2, isReplayed: true },
  ]);
});
