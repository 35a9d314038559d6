import { z } from 'zod';
import { Day } from '../codes.ts';

/**
 * A folder's hash: the SHA-256 of what `LC_ALL=C sha256sum` prints for its files in order of their names. The same
 * folder, the same hash.
 */
export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 over the names and contents of a folder' });
export type ContentHash = z.infer<typeof ContentHash>;

export const StoredFile = z.object({
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** A scenario folder, by what is in it. */
export const StoredScenario = z.object({
  scenario: ContentHash,
  name: z.string(),
  title: z.string(),
  start: Day,
  weeks: z.int(),
  destinations: z.int(),
  lots: z.int(),
  source: z.string(),
});
export type StoredScenario = z.infer<typeof StoredScenario>;

/** A plan folder, by what is in it, and the scenario that it is of. */
export const StoredPlan = z.object({
  plan: ContentHash,
  scenario: ContentHash,
  sharing: z.string(),
  /** Doses in lots, and what became of them. */
  doses: z.int(),
  administered: z.int(),
  kept: z.int(),
  expired: z.int(),
  source: z.string(),
});
export type StoredPlan = z.infer<typeof StoredPlan>;

export const ScenarioWithFiles = StoredScenario.extend({ files: z.array(StoredFile) });
export type ScenarioWithFiles = z.infer<typeof ScenarioWithFiles>;
export const PlanWithFiles = StoredPlan.extend({ files: z.array(StoredFile) });
export type PlanWithFiles = z.infer<typeof PlanWithFiles>;
