import type { Asking, RuleFault } from './kind.ts';
import type { ThingRef } from './thing.ts';

/** Something that somebody asks to be done with a thing. */
export interface Command {
  /** Made by who asks; its events name it. */
  readonly id: string;
  readonly of: ThingRef;
  /** As the thing's kind understands it. */
  readonly asks: unknown;
  /** By which version of the thing it was asked; undefined where there is none yet, or where it doesn't matter. */
  readonly version: number | undefined;
  readonly by: Omit<Asking, 'at'>;
  /** Undefined: what it does is the program's own, and may be done anew. */
  readonly key: CommandKey | undefined;
}

/** By which a command that is sent twice is known. */
export interface CommandKey {
  /** Whose key it is: a person's, or a token's. */
  readonly asker: string;
  readonly key: string;
  /** SHA-256 of party, path and body. */
  readonly asked: Uint8Array;
}

/** What became of a command. */
export type Outcome =
  | {
      readonly is: 'done';
      readonly version: number;
      readonly isReplayed: boolean;
      /** What its kind tells whoever asked, the first time. */
      readonly told?: unknown;
    }
  | {
      readonly is: 'refused';
      readonly faults: readonly RuleFault[];
      /** By who asks, not by what is asked: asked again, it is looked at anew. */
      readonly isForbidden: boolean;
      readonly isReplayed: boolean;
    }
  /** Somebody else has changed the thing: the present version. */
  | { readonly is: 'changed-meanwhile'; readonly version: number }
  | { readonly is: 'key-used-otherwise' };
