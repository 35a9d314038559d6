import {
  type Asked,
  decideMessage,
  decideTalk,
  evolveMessage,
  evolveTalk,
  isOfRights,
  type Message,
  type MessageCommand,
  type PartyState,
  type PersonId,
  type Talk,
  type TalkCommand,
  type TalkId,
} from '@sahakarya/exchange';
import { type Instant, instant, type PartyKey } from '@sahakarya/vocabulary';

/** What somebody asks, of things by the numbers in which the world came to know of them. */
export type Ask =
  | { readonly of: 'talk'; readonly number: number; readonly version?: number; readonly asks: TalkCommand }
  | {
      readonly of: 'message';
      readonly number: number;
      readonly version?: number;
      readonly asks: MessageCommand;
    }
  | { readonly of: 'party'; readonly party: PartyKey; readonly verb: 'suspend' | 'restore' };

/** An ask on its way: it comes as often as the network, and who has lost an answer, will have it. */
export interface Sent {
  readonly key: number;
  readonly by: PartyKey;
  readonly ask: Ask;
}

/** What whoever asked is told. */
export type Told =
  | { readonly is: 'done'; readonly version: number; readonly isReplayed: boolean }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'hidden' | 'not-allowed' | 'changed-meanwhile' };

interface Recorded {
  readonly kind: string;
  readonly party: PartyKey;
  readonly at: Instant;
  readonly key: number;
}

interface Held<State> {
  readonly state: State;
  readonly record: readonly Recorded[];
}

/**
 * The table as the rules have it, without a database: some parties that talk, each with one person. It knows of keys,
 * versions, and who sees what, and of nothing else.
 */
export class World {
  readonly talks = new Map<number, Held<Talk>>();
  readonly messages = new Map<number, Held<Message>>();
  readonly parties: Map<PartyKey, PartyState>;
  readonly #kept = new Map<number, Told>();

  constructor(parties: readonly PartyKey[]) {
    this.parties = new Map(parties.map((key) => [key, 'admitted']));
  }

  take(sent: Sent, at: Instant): Told {
    const kept = this.#kept.get(sent.key);
    if (kept !== undefined) return kept.is === 'done' ? { ...kept, isReplayed: true } : kept;
    const told = this.#decide(sent, at);
    if (told.is === 'done' || told.is === 'refused') this.#kept.set(sent.key, told);
    return told;
  }

  /** Messages of a talk that a party sees, the oldest first. */
  seen(talk: number, party: PartyKey): readonly string[] {
    return [...this.messages.values()]
      .filter(({ state }) => Number(state.talk) === talk && this.#sees(state, party))
      .map(({ state }) => state.words.text);
  }

  #decide({ key, by, ask }: Sent, at: Instant): Told {
    if (ask.of === 'party') {
      const [from, to]: PartyState[] =
        ask.verb === 'suspend' ? ['admitted', 'suspended'] : ['suspended', 'admitted'];
      if (this.parties.get(ask.party) !== from) return { is: 'refused', code: 'not-in-this-state' };
      this.parties.set(ask.party, to);
      return { is: 'done', version: 0, isReplayed: false };
    }
    return ask.of === 'talk' ? this.#ofTalk(key, by, ask, at) : this.#ofMessage(key, by, ask, at);
  }

  #ofTalk(key: number, by: PartyKey, { number, version, asks }: Ask & { of: 'talk' }, at: Instant): Told {
    const held = this.talks.get(number);
    const decision = decideTalk(held?.state, asks, (party) => this.parties.get(party), this.#asked(by, at));
    // Of one that is to be begun there is nothing to hide.
    const sees = asks.verb === 'begin' || held?.state.parties[by] !== undefined;
    const happens = { key, by, at, version, sees };
    return this.#happen(this.talks, number, evolveTalk, decision, happens);
  }

  #ofMessage(
    key: number,
    by: PartyKey,
    { number, version, asks }: Ask & { of: 'message' },
    at: Instant,
  ): Told {
    const held = this.messages.get(number);
    const of = Number(asks.verb === 'write' ? asks.input.talk : held?.state.talk);
    const talk = this.talks.get(of);
    if (talk === undefined) throw new Error(`nobody has begun ${of}`);
    const decision = decideMessage(held?.state, talk.state, asks, this.#asked(by, at));
    const sees = held === undefined ? talk.state.parties[by] !== undefined : this.#sees(held.state, by);
    return this.#happen(this.messages, number, evolveMessage, decision, { key, by, at, version, sees });
  }

  #happen<State, Event extends { readonly kind: string }>(
    things: Map<number, Held<State>>,
    number: number,
    evolve: (state: State | undefined, happened: { event: Event; at: Instant }) => State,
    decision: { readonly events: readonly Event[] } | { readonly faults: readonly { code: string }[] },
    {
      key,
      by,
      at,
      version,
      sees,
    }: {
      readonly key: number;
      readonly by: PartyKey;
      readonly at: Instant;
      readonly version: number | undefined;
      readonly sees: boolean;
    },
  ): Told {
    const held = things.get(number);
    const [fault] = 'faults' in decision ? decision.faults : [];
    if (fault !== undefined && isOfRights(fault.code)) return { is: sees ? 'not-allowed' : 'hidden' };
    if (version !== undefined && version !== (held?.record.length ?? 0)) return { is: 'changed-meanwhile' };
    if (fault !== undefined) return { is: 'refused', code: fault.code };
    if (!('events' in decision)) throw new Error('a refusal has a fault');
    let state = held?.state;
    const record = [...(held?.record ?? [])];
    for (const event of decision.events) {
      state = evolve(state, { event, at });
      record.push({ kind: event.kind, party: by, at, key });
    }
    if (state !== undefined) things.set(number, { state, record });
    return { is: 'done', version: record.length, isReplayed: false };
  }

  #sees({ talk, at }: Message, party: PartyKey): boolean {
    const seat = this.talks.get(Number(talk))?.state.parties[party];
    return seat !== undefined && seat.since <= at && (seat.until === undefined || at < seat.until);
  }

  #asked(key: PartyKey, at: Instant): Asked {
    const standing = { role: 'officer', isAdministrator: true, maySign: false } as const;
    const isAdmitted = this.parties.get(key) === 'admitted';
    return {
      at,
      person: key as string as PersonId,
      party: { key, isSecretariat: false, isAdmitted, standing },
      isFresh: false,
    };
  }
}

export const talkNumber = (number: number): TalkId => String(number) as TalkId;

export const momentAfter = (begin: Instant, minutes: number): Instant => instant(begin + minutes * 60_000);
