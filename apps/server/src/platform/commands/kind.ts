import type { Instant } from '@sahakarya/vocabulary';
import type { Desk } from '../desk/desk.ts';
import type { Thing, ThingRef } from './thing.ts';

/** Who asks for something to be done, on whose behalf, and when. */
export interface Asking {
  /** Undefined: the operator, at the command line. */
  readonly person: string | undefined;
  /** Undefined: on nobody's behalf. */
  readonly party: string | undefined;
  readonly isFresh: boolean;
  /** The token of the person by which it is asked; undefined: by none. */
  readonly token?: string | undefined;
  /** Never before the last event of the thing. */
  readonly at: Instant;
}

/** What is wrong with a command, as the rules say it. */
export interface RuleFault {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Decided<Event> =
  | { readonly events: readonly Event[] }
  | {
      readonly faults: readonly RuleFault[];
      /** The caller may not, and learns nothing more: not even that the thing has another version by now. */
      readonly isForbidden?: boolean;
    };

/** An event has its kind; the rest of it is its own. */
export interface KindOfEvent {
  readonly kind: string;
}

/** Other things, by what their last events made of them; undefined for one that isn't there. */
export type Facts = (ref: ThingRef) => unknown;

/**
 * Parts of a thing that the parties of its matter alone may read: in events, states and tables they lie sealed by a key
 * of the matter. Deciding reads the thing opened; `evolve`, `settle`, `project` and other things' facts have them
 * sealed, and move them as they are.
 */
export interface SealedParts<State, Command> {
  /** Names of fields, wherever they stand. */
  readonly fields: ReadonlySet<string>;
  /** Of which matter a thing is, such as `talk/ID`; of one that isn't there yet, by what is asked, if that makes it. */
  matter(id: string, state: State | undefined, command: Command): string | undefined;
}

/**
 * What the way in knows of a kind of thing: how to decide and what follows. Rules are pure and lie elsewhere. A state
 * and an event are JSON.
 */
export interface Kind<State = unknown, Command = unknown, Event extends KindOfEvent = KindOfEvent> {
  readonly name: string;
  /** Undefined: everything stands open in the database. */
  readonly sealed?: SealedParts<State, Command>;
  /** Other things that deciding looks at: what holds of them holds until it is recorded. */
  reads(id: string, state: State | undefined, command: Command, asking: Asking): readonly ThingRef[];
  decide(
    id: string,
    state: State | undefined,
    command: Command,
    facts: Facts,
    asking: Asking,
  ): Decided<Event>;
  /**
   * What whoever asked is told of the thing once it is done: what they would read then at their own desk, from what was
   * decided alone. The state comes opened. Undefined where that takes more; what is told is kept nowhere.
   */
  tells?(done: { readonly thing: Thing; readonly state: State }, facts: Facts, asking: Asking): unknown;
  evolve(state: State | undefined, happened: { readonly event: Event; readonly at: Instant }): State;
  /** What is over by now though nobody has said so yet: happens before the command. */
  settle?(state: State, at: Instant): readonly Event[];
  /** Names of the tables that `project` writes. */
  readonly tables?: readonly string[];
  /** Writes the rows that lists and pages read, for things as they are now; in the transaction of the events. */
  project?(desk: Desk, things: readonly Thing[]): Promise<void>;
}
