import type { Instant } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../desk/desk.ts';
import type { CommandKey, Outcome } from './command.ts';
import type { RuleFault } from './kind.ts';
import { timeOf } from './store.ts';

/** What a key is kept for: the thing's version, or the refusal. Its text is made anew, for who asks for it then. */
type Kept =
  | { readonly is: 'done'; readonly version: number }
  | { readonly is: 'refused'; readonly faults: readonly RuleFault[] };

type ToldOnce = Extract<Outcome, { is: 'done' | 'refused' }>;

/** An answer to be kept under its key. */
export interface ToKeep {
  readonly key: CommandKey;
  readonly outcome: ToldOnce;
}

/** As a key of maps. */
export function textOfKey({ asker, key }: CommandKey): string {
  return `${key} ${asker}`;
}

/** What is kept under keys: the first answer again, or that the key was used for something else. */
export async function keptAnswers(
  { db }: Desk,
  keys: readonly CommandKey[],
): Promise<ReadonlyMap<string, Outcome>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{
    readonly asker: string;
    readonly key: string;
    readonly asked: Buffer;
    readonly answer: Kept;
  }>`
    select asker, key, asked, answer
    from command_answer join unnest(
      ${keys.map(({ asker }) => asker)}::text[], ${keys.map(({ key }) => key)}::uuid[]) as w (asker, key)
      using (asker, key)`.execute(db);
  const found = new Map(rows.map((row) => [textOfKey(row), row]));
  return new Map(
    keys.flatMap((key) => {
      const row = found.get(textOfKey(key));
      return row === undefined ? [] : [[textOfKey(key), again(key, row)] as const];
    }),
  );
}

function again(key: CommandKey, kept: { readonly asked: Uint8Array; readonly answer: Kept }): Outcome {
  if (!Buffer.from(kept.asked).equals(key.asked)) return { is: 'key-used-otherwise' };
  // What was refused by who asked is never kept: what is there was refused by rule.
  return kept.answer.is === 'done'
    ? { ...kept.answer, isReplayed: true }
    : { ...kept.answer, isForbidden: false, isReplayed: true };
}

/** The same for two that are asked in one batch. */
export function answerOfTwin(first: CommandKey, twin: CommandKey, outcome: Outcome): Outcome {
  if (outcome.is !== 'done' && outcome.is !== 'refused') return outcome;
  return again(twin, { asked: first.asked, answer: keptOf(outcome) });
}

/** Keeps answers, in the transaction of what they tell. */
export async function keepAnswers({ db }: Desk, kept: readonly ToKeep[], now: Instant): Promise<void> {
  if (kept.length === 0) return;
  await sql`
    insert into command_answer (asker, key, asked, answer, at)
    select *, ${timeOf(now)}::timestamptz from unnest(
      ${kept.map(({ key }) => key.asker)}::text[], ${kept.map(({ key }) => key.key)}::uuid[],
      ${kept.map(({ key }) => Buffer.from(key.asked))}::bytea[],
      ${kept.map(({ outcome }) => JSON.stringify(keptOf(outcome)))}::jsonb[])`.execute(db);
}

function keptOf(outcome: ToldOnce): Kept {
  return outcome.is === 'done'
    ? { is: 'done', version: outcome.version }
    : { is: 'refused', faults: outcome.faults };
}
