import { type Instant, instant } from '@sahakarya/vocabulary';
import type { Database } from '../database/database.ts';
import { isCollision } from '../database/failures.ts';
import { THE_WRITER } from '../desk/caller.ts';
import type { Desk } from '../desk/desk.ts';
import { withDesk } from '../desk/with-desk.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Chance } from '../keys/seal.ts';
import { answerOfTwin, keepAnswers, keptAnswers, type ToKeep, textOfKey } from './answers.ts';
import type { Command, Outcome } from './command.ts';
import { type Decision, decideBatch, type Held, type Surroundings } from './decide-batch.ts';
import type { Kind } from './kind.ts';
import { MatterKeys } from './matter-keys.ts';
import type { EventToRecord } from './recorded-event.ts';
import { holdThings, keepThings, recordEvents, type ToHold } from './store.ts';
import { keyOf, type Thing, type ThingRef } from './thing.ts';

/** What waits while a commit is under way goes into the next one: so many commands at most. */
export const MOST_IN_A_BATCH = 512;
/** One decides while the other commits. */
const LOOPS = 2;
/** Rules look at what a thing tells of, and that at more: no deeper than this. */
const MOST_ROUNDS = 6;
/** Who collides so often has met a fault, not another writer. */
const MOST_TRIES = 5;

interface Waiting {
  readonly command: Command;
  /** What it holds beside its own thing, as far as is known yet. */
  readonly reads: readonly ThingRef[];
  readonly round: number;
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** What follows from events, such as mail: written at their desk as jobs, which others do once it is committed. */
export type Follow = (desk: Desk, events: readonly EventToRecord[]) => Promise<void>;

interface Failure {
  readonly error: unknown;
  /** It failed before it was asked to commit: nothing of it happened. */
  readonly isRolledBack: boolean;
}

/**
 * The one way in which anything changes. Alone, a command waits for nobody; in a rush, whatever waits when the last
 * commit is done goes into one transaction together, since the disk takes as long for many as for one.
 */
export class CommitQueue {
  readonly #database: Database;
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #now: () => Instant;
  readonly #chance: Chance;
  readonly #ring: () => Keyring;
  readonly #follow: Follow | undefined;
  #waiting: Waiting[] = [];
  #loops = 0;

  constructor(
    database: Database,
    kinds: readonly Kind[],
    world: {
      readonly now: () => Date;
      /** Of which salts, keys of matters and seals are made. */
      readonly chance: Chance;
      /** By which the keys of matters are wrapped. */
      readonly ring: () => Keyring;
      /** Puts jobs for what follows from events into their transaction. */
      readonly follow?: Follow;
    },
  ) {
    this.#database = database;
    this.#kinds = new Map(kinds.map((kind) => [kind.name, kind]));
    this.#now = () => instant(world.now().getTime());
    this.#chance = world.chance;
    this.#ring = world.ring;
    this.#follow = world.follow;
  }

  /**
   * Does what is asked, once. When this resolves, what it tells is safe on disk.
   *
   * @throws what the database throws, where it cannot be told whether anything happened; sent again with its key, a
   * command happens once
   */
  submit(command: Command): Promise<Outcome> {
    const { asks, by, of } = command;
    const reads = this.#kind(of.kind).reads(of.id, undefined, asks, { ...by, at: this.#now() });
    return new Promise((answer, fail) => {
      this.#waiting.push({ command, reads, round: 0, answer, fail });
      this.#begin();
    });
  }

  #begin(): void {
    if (this.#loops === LOOPS || this.#waiting.length === 0) return;
    this.#loops += 1;
    // What else comes in this turn of the event loop goes along.
    setImmediate(() => {
      void this.#loop();
    });
  }

  async #loop(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, MOST_IN_A_BATCH);
      this.#waiting = this.#waiting.slice(MOST_IN_A_BATCH);
      const failure = await this.#commit(batch);
      if (failure !== undefined) await this.#singly(batch, failure);
    }
    this.#loops -= 1;
  }

  /** One that spoils a transaction doesn't spoil it for the others; one that collided with another sees it now. */
  async #singly(batch: readonly Waiting[], first: Failure): Promise<void> {
    for (const one of batch) {
      let failure: Failure | undefined = first;
      for (let tries = 0; failure !== undefined && tries < MOST_TRIES; tries++) {
        // What may have been committed is done anew only where a key tells whether it was.
        const isSafe = failure.isRolledBack || one.command.key !== undefined;
        const mayHelp = (batch.length > 1 && tries === 0) || isCollision(failure.error);
        if (!isSafe || !mayHelp) break;
        failure = await this.#commit([one]);
      }
      if (failure !== undefined) one.fail(failure.error);
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<Failure | undefined> {
    let isRolledBack = true;
    try {
      const told = await withDesk(this.#database, THE_WRITER, async (desk) => {
        const written = await this.#write(desk, batch);
        isRolledBack = false;
        return written;
      });
      this.#tell(batch, told);
      return undefined;
    } catch (error) {
      return { error, isRolledBack };
    }
  }

  #tell(batch: readonly Waiting[], told: readonly Decision[]): void {
    for (const [place, one] of batch.entries()) {
      const decision = told[place];
      if (decision === undefined) one.fail(new Error('a command without a decision'));
      else if ('outcome' in decision) one.answer(decision.outcome);
      else this.#again(one, decision.needs);
    }
  }

  /** Goes into the next batch, with what it has to hold. */
  #again(one: Waiting, needs: readonly ThingRef[]): void {
    if (one.round === MOST_ROUNDS) one.fail(new Error(`${keyOf(one.command.of)} never holds enough`));
    else this.#waiting.unshift({ ...one, reads: [...one.reads, ...needs], round: one.round + 1 });
  }

  async #write(desk: Desk, batch: readonly Waiting[]): Promise<readonly Decision[]> {
    const commands = batch.map(({ command }) => command);
    const held = await holdThings(desk, batch.flatMap(toHold));
    // After that: the twin of a command may have been committed while its thing was waited for.
    const kept = await keptAnswers(
      desk,
      commands.flatMap(({ key }) => key ?? []),
    );
    const firsts = firstOfEachKey(commands);
    const isNew = (command: Command) =>
      command.key === undefined ||
      (!kept.has(textOfKey(command.key)) && firsts.get(textOfKey(command.key)) === command);
    const fresh = batch.filter(({ command }) => isNew(command));
    const surroundings: Surroundings = {
      kindOf: (name) => this.#kind(name),
      now: this.#now(),
      chance: this.#chance,
      keys: await MatterKeys.of(
        desk,
        { ring: this.#ring, chance: this.#chance },
        this.#mattersOf(fresh, held),
      ),
    };
    const decided = decideBatch(
      fresh.map(({ command }) => command),
      held,
      surroundings,
    );
    const byCommand = new Map(fresh.map(({ command }, place) => [command, decided.decisions[place]]));
    if (decided.events.length > 0) {
      await surroundings.keys.keep(desk);
      await recordEvents(desk, decided.events);
      await keepThings(desk, decided.changed);
      await this.#project(desk, decided.changed);
      await this.#follow?.(desk, decided.events);
    }
    await keepAnswers(
      desk,
      [...byCommand].flatMap(([{ key }, decision]) => toKeep(key, decision)),
      surroundings.now,
    );
    return commands.map((command) => decisionOf(command, kept, firsts, byCommand));
  }

  #mattersOf(batch: readonly Waiting[], held: Held): readonly string[] {
    const matters = batch.flatMap(({ command: { of, asks } }) => {
      const { sealed } = this.#kind(of.kind);
      return sealed?.matter(of.id, held.get(keyOf(of))?.state, asks) ?? [];
    });
    return [...new Set(matters)];
  }

  async #project(desk: Desk, changed: readonly Thing[]): Promise<void> {
    for (const [name, kind] of this.#kinds) {
      const things = changed.filter((thing) => thing.kind === name);
      if (things.length > 0) await kind.project?.(desk, things);
    }
  }

  #kind(name: string): Kind {
    const kind = this.#kinds.get(name);
    if (kind === undefined) throw new Error(`there are no things of kind ${name}`);
    return kind;
  }
}

function toHold({ command, reads }: Waiting): ToHold[] {
  return [{ ...command.of, changes: true }, ...reads.map((ref) => ({ ...ref, changes: false }))];
}

function firstOfEachKey(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const firsts = new Map<string, Command>();
  for (const command of commands) {
    if (command.key === undefined || firsts.has(textOfKey(command.key))) continue;
    firsts.set(textOfKey(command.key), command);
  }
  return firsts;
}

function toKeep(key: Command['key'], decision: Decision | undefined): readonly ToKeep[] {
  if (key === undefined || decision === undefined || !('outcome' in decision)) return [];
  const { outcome } = decision;
  const isKept = outcome.is === 'done' || (outcome.is === 'refused' && !outcome.isForbidden);
  return isKept ? [{ key, outcome }] : [];
}

function decisionOf(
  command: Command,
  kept: ReadonlyMap<string, Outcome>,
  firsts: ReadonlyMap<string, Command>,
  byCommand: ReadonlyMap<Command, Decision | undefined>,
): Decision {
  const { key } = command;
  const before = key && kept.get(textOfKey(key));
  if (before !== undefined) return { outcome: before };
  const first = key && firsts.get(textOfKey(key));
  const decision = byCommand.get(first ?? command);
  if (decision === undefined) throw new Error('a command without a decision');
  if (first === undefined || first === command || first.key === undefined || key === undefined)
    return decision;
  return 'outcome' in decision ? { outcome: answerOfTwin(first.key, key, decision.outcome) } : decision;
}
