import type { Database } from '../database/database.ts';
import type { Keys } from '../keys/keys.ts';
import type { WriteLetter } from '../mail/letter.ts';
import type { Settings } from '../settings/schema.ts';
import type { Application } from './application.ts';
import type { Version } from './caches/version-cache.ts';
import type { Askers } from './limits/askers.ts';
import type { Work } from './limits/work.ts';
import type { Metrics } from './probes/metric-registry.ts';

/**
 * Tells the versions of the public data as they are now. What was made from one version is right as long as it holds.
 */
export interface DataVersion {
  /** @param subjects that something is made from */
  ask(subjects: readonly string[]): Promise<Version>;
}

/** What the application is given. */
export interface Resources {
  readonly database: Database;
  readonly settings: Settings;
  /** The clock; tests hand in their own. */
  readonly now: () => Date;
  readonly version: DataVersion;
  /** By which persons are sealed. */
  readonly keys: Keys;
  /** The machine's clock, where the one that counts is another. */
  readonly machineNow?: () => Date;
  /** Undefined where there are no pages, whose texts letters are made of: what is to be mailed waits. */
  readonly writeLetter?: WriteLetter | undefined;
  /** What stands in the database is simulated, but for places and reference figures. */
  readonly isExercise?: boolean;
}

/** All that routes may use. */
export interface Services extends Resources {
  readonly work: Work;
  /** As whom requests count against limits. */
  readonly askers: Askers;
  /** The address by which readers reach the server, without a slash at its end; known when it listens. */
  readonly origin: () => string;
  /** Counts, for /metrics. */
  readonly metrics: Metrics;
}

/**
 * Registers routes. The application checks every part of a request (`params`, `querystring`, `body`) by the
 * route's zod schemas and names all faults at once; what handlers throw with `problem` becomes problem details;
 * who may ask, whether the answer may be kept, and whether other sites may read it, follow from the route's access in
 * the contract. GET answers with `Cache-Control: public…` get an ETag.
 */
export type RegisterRoutes = (app: Application, services: Services) => void | Promise<void>;
