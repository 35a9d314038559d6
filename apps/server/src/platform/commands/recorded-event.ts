import { createHash } from 'node:crypto';
import type { Instant } from '@sahakarya/vocabulary';
import { canonicalText } from './canonical.ts';
import type { ThingRef } from './thing.ts';

/** An event as it is recorded, but for its hash. */
export interface EventToRecord {
  readonly of: ThingRef;
  readonly version: number;
  readonly kind: string;
  /** What the event says, without its kind. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly person: string | undefined;
  readonly party: string | undefined;
  /** By which its person asked; undefined: by none. */
  readonly token: string | undefined;
  readonly command: string;
  readonly at: Instant;
  readonly recorded: Instant;
  /** 32 random bytes: without them nobody finds out by trying what a hash stands for. */
  readonly salt: Uint8Array;
}

/**
 * SHA-256 of an event's canonical form, which has all of it: a bit changed anywhere changes this. A part that is not
 * there is not in it.
 */
export function hashOf(event: EventToRecord): Uint8Array {
  const text = canonicalText({
    thing_kind: event.of.kind,
    thing: event.of.id,
    version: event.version,
    kind: event.kind,
    body: event.body,
    person: event.person,
    party: event.party,
    token: event.token,
    command: event.command,
    at: new Date(event.at).toISOString(),
    recorded: new Date(event.recorded).toISOString(),
    salt: Buffer.from(event.salt).toString('hex'),
  });
  return createHash('sha256').update(text).digest();
}
