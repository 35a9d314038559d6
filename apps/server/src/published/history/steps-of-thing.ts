import { HistoryReason } from '@sahakarya/contract';
import { type Instant, instant } from '@sahakarya/vocabulary';
import { z } from 'zod';
import { type EventRow, eventsOf } from '../../platform/commands/events-of-things.ts';
import type { Kind } from '../../platform/commands/kind.ts';
import type { Database } from '../../platform/database/database.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';

/** An event, and the thing before and after it, sealed where it is. */
export interface Step extends Pick<EventRow, 'version' | 'kind' | 'person' | 'party' | 'hash'> {
  readonly at: Instant;
  /** Whether its person asked by a token, and not in a visit. */
  readonly isByToken: boolean;
  /** Null: none was asked for. */
  readonly reason: HistoryReason | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** An event of a verb that takes a reason names it so; free words may be missing. */
const Body = z.object({
  reason: HistoryReason.extend({ words: HistoryReason.shape.words.default(null) })
    .nullable()
    .default(null),
});

/**
 * All that happened to a thing, in order. It is read at the writer's desk, whoever asks: only for who has been told at
 * their own desk which of its versions they may see, and nothing of others may go out.
 */
export async function stepsOf(database: Database, kind: Kind, id: string): Promise<readonly Step[]> {
  const rows = await withDesk(database, THE_WRITER, (desk) => eventsOf(desk, [{ kind: kind.name, id }]));
  const steps: Step[] = [];
  let before: unknown;
  for (const { version, kind: happened, body, person, party, token, hash, at: milliseconds } of rows) {
    const at = instant(milliseconds);
    const after = kind.evolve(before, { event: { kind: happened, ...body }, at });
    const { reason } = Body.parse(body);
    const by = { person, party, isByToken: token !== null };
    steps.push({ version, kind: happened, ...by, hash, at, reason, before, after });
    before = after;
  }
  return steps;
}
