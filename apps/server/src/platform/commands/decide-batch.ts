import { type Instant, instant } from '@sahakarya/vocabulary';
import type { Chance } from '../keys/seal.ts';
import type { Command, Outcome } from './command.ts';
import type { Asking, Facts, Kind, KindOfEvent } from './kind.ts';
import type { MatterKeys } from './matter-keys.ts';
import type { EventToRecord } from './recorded-event.ts';
import { openFields, sealFields } from './sealed-fields.ts';
import { keyOf, type Thing, type ThingRef } from './thing.ts';

/** Bytes of chance in an event's hash. */
const SALT_BYTES = 32;

/** What things are held for the batch: undefined for one that isn't there. */
export type Held = ReadonlyMap<string, Thing | undefined>;

/** What becomes of one command of a batch: what it came to, or which further things it would have to hold. */
export type Decision = { readonly outcome: Outcome } | { readonly needs: readonly ThingRef[] };

export interface DecidedBatch {
  /** In the order of the commands. */
  readonly decisions: readonly Decision[];
  /** In the order in which they happened. */
  readonly events: readonly EventToRecord[];
  /** Things that changed, as they are now. */
  readonly changed: readonly Thing[];
}

/** What deciding needs of the world beside the things. */
export interface Surroundings {
  readonly kindOf: (name: string) => Kind;
  readonly now: Instant;
  readonly chance: Chance;
  /** Of the matters of all commands. */
  readonly keys: MatterKeys;
}

/**
 * Decides commands one after the other, each by what those before it have changed. In memory alone: a fault is its
 * caller's answer, and stops nobody else's command.
 */
export function decideBatch(
  commands: readonly Command[],
  held: Held,
  surroundings: Surroundings,
): DecidedBatch {
  const batch = new Batch(held, surroundings);
  const decisions = commands.map((command) => batch.decide(command));
  return { decisions, events: batch.events, changed: batch.changed };
}

class Batch {
  readonly events: EventToRecord[] = [];
  readonly #held: Held;
  readonly #surroundings: Surroundings;
  readonly #changed = new Map<string, Thing>();

  constructor(held: Held, surroundings: Surroundings) {
    this.#held = held;
    this.#surroundings = surroundings;
  }

  get changed(): readonly Thing[] {
    return [...this.#changed.values()];
  }

  decide(command: Command): Decision {
    const { of, asks, by } = command;
    const kind = this.#surroundings.kindOf(of.kind);
    if (!this.#held.has(keyOf(of))) return { needs: [of] };
    const asking: Asking = { ...by, at: this.#momentOf(of) };
    const needs = kind
      .reads(of.id, this.#now(of)?.state, asks, asking)
      .filter((ref) => !this.#held.has(keyOf(ref)));
    if (needs.length > 0) return { needs };
    this.#settle(command, kind, asking.at);
    const thing = this.#now(of);
    const isOfOther = command.version !== undefined && command.version !== (thing?.version ?? 0);
    const facts: Facts = (ref) => {
      if (!this.#held.has(keyOf(ref))) throw new Error(`${keyOf(ref)} was not among what ${of.kind} reads`);
      return this.#now(ref)?.state;
    };
    const decided = kind.decide(of.id, this.#opened(command, kind, thing), asks, facts, asking);
    const isForbidden = 'faults' in decided && decided.isForbidden === true;
    if (isOfOther && !isForbidden)
      return { outcome: { is: 'changed-meanwhile', version: thing?.version ?? 0 } };
    if ('faults' in decided)
      return { outcome: { is: 'refused', faults: decided.faults, isForbidden, isReplayed: false } };
    for (const event of decided.events) this.#happens(command, kind, event, asking.at);
    const done = this.#now(of);
    const told =
      done && kind.tells?.({ thing: done, state: this.#opened(command, kind, done) }, facts, asking);
    const outcome = { is: 'done', version: done?.version ?? 0, isReplayed: false } as const;
    return { outcome: told === undefined ? outcome : { ...outcome, told } };
  }

  #settle(command: Command, kind: Kind, at: Instant): void {
    const thing = this.#now(command.of);
    if (thing === undefined || kind.settle === undefined) return;
    // Nobody's: it was over by itself.
    const byTime = { ...command, by: { person: undefined, party: undefined, isFresh: false } };
    for (const event of kind.settle(thing.state, at)) this.#happens(byTime, kind, event, at);
  }

  #happens(command: Command, kind: Kind, event: KindOfEvent, at: Instant): void {
    const { of, by, id } = command;
    const before = this.#now(of);
    const version = (before?.version ?? 0) + 1;
    const sealed = this.#sealed(command, kind, event);
    const { kind: name, ...body } = sealed;
    this.events.push({
      ...{ of, version, kind: name, body, command: id, at },
      ...{ person: by.person, party: by.party, token: by.token },
      recorded: this.#surroundings.now,
      salt: this.#surroundings.chance(SALT_BYTES),
    });
    const state = kind.evolve(before?.state, { event: sealed, at });
    this.#changed.set(keyOf(of), { ...of, version, at, state });
  }

  #sealed({ of, asks }: Command, { sealed }: Kind, event: KindOfEvent): KindOfEvent {
    if (sealed === undefined) return event;
    const key = this.#surroundings.keys.sealing(sealed.matter(of.id, this.#now(of)?.state, asks));
    return sealFields(event, sealed.fields, key, of, this.#surroundings.chance) as KindOfEvent;
  }

  #opened({ of, asks }: Command, { sealed }: Kind, thing: Thing | undefined): unknown {
    if (thing === undefined || sealed === undefined) return thing?.state;
    const key = this.#surroundings.keys.opening(sealed.matter(of.id, thing.state, asks));
    return openFields(thing.state, sealed.fields, key, of);
  }

  #now(ref: ThingRef): Thing | undefined {
    return this.#changed.get(keyOf(ref)) ?? this.#held.get(keyOf(ref));
  }

  /** A thing's time never goes back, whatever the clock does. */
  #momentOf(ref: ThingRef): Instant {
    return instant(Math.max(this.#surroundings.now, this.#now(ref)?.at ?? Number.NEGATIVE_INFINITY));
  }
}
