import type { AccountNews } from '../mail/letter.ts';

/**
 * What the jobs of each queue hold: ids and hashes alone, for they lie open in the database. A queue is made by a
 * migration, which says how often its jobs are tried.
 */
export interface Jobs {
  /** To be mailed: a link by its id; of whoever was invited, the one that is good then. */
  readonly 'link-mail': { readonly link: string } | { readonly invited: string };
  /** To be mailed: what was changed of a person's ways in. */
  readonly 'account-mail': { readonly person: string; readonly told: AccountNews };
  /** To be mailed: what waits for a person. */
  readonly digest: { readonly person: string };
  /** To be looked at: whether something waits for a person whose day is near, and of which it was not told. */
  readonly 'at-once': { readonly person: string };
  /** To be mailed: that something waits for a person until its day, if it does by then. */
  readonly reminder: { readonly person: string; readonly thing: string; readonly until: string };
}

export type Queue = keyof Jobs;

/** Every queue. */
export const QUEUES: readonly Queue[] = ['link-mail', 'account-mail', 'digest', 'at-once', 'reminder'];

/** A job that somebody works on. */
export interface Job<Name extends Queue> {
  /** The same whenever it is tried again: by it, its receiver does it once. */
  readonly id: string;
  readonly data: Jobs[Name];
}

/** Does a job, or throws: then it is tried again later. It may have been done before. */
export type DoJob<Name extends Queue> = (job: Job<Name>) => Promise<void>;

/** What is done with the jobs of each queue; those of a queue that isn't named wait. */
export type Deeds = { readonly [Name in Queue]?: DoJob<Name> };
