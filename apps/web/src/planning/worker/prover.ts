import { planning } from '@sahakarya/planner';
import {
  type ProvenPlan,
  provingPlan,
  scenarioFiles,
  withOneMilestone,
  writingPlan,
} from '@sahakarya/scenario';
import { strToU8 } from 'fflate';
import { zip } from '../files/zip.ts';
import { driveToEnd, driveUntilOld } from './drive-steps.ts';
import { judgingPlan } from './judge-plan.ts';
import type { FromProver, ProveRequest, ToProver } from './prover-messages.ts';
import type { Rest } from './rest.ts';

type Post = (message: FromProver, transfer: Transferable[]) => void;

/** A plan that came to be proven, and what has been worked out of it. */
interface Given extends Omit<ProveRequest, 'kind' | 'run'> {
  proven?: ProvenPlan;
  oneMilestone?: Float64Array;
}

/**
 * Proves a plan in a thread beside the planner's, and works out with it what can wait: shipments, what limits whom, the
 * files. Leaves off when a newer plan is on its way.
 */
export class Prover {
  readonly #post: Post;
  readonly #rest: Rest;
  #jobs: Promise<void> = Promise.resolve();
  #given: Given | undefined;
  /** The run whose proof is wanted; none after a `leave-off`. */
  #run: number | undefined;

  constructor(post: Post, rest: Rest) {
    this.#post = post;
    this.#rest = rest;
  }

  /** Resolves when the message, and all before it, are answered or out of date. */
  handle(message: ToProver): Promise<void> {
    switch (message.kind) {
      case 'leave-off':
        this.#run = undefined;
        return this.#jobs;
      case 'prove':
        this.#given = message;
        return this.#want(message.run);
      case 'prove-again':
        return this.#want(message.run);
      case 'download':
        return this.#enqueue(() => this.#download(message.request, message.readme));
    }
  }

  #want(run: number): Promise<void> {
    const given = this.#given;
    this.#run = run;
    return this.#enqueue(async () => {
      if (given !== undefined) await this.#prove(run, given);
    });
  }

  #enqueue(job: () => Promise<void>): Promise<void> {
    this.#jobs = this.#jobs.then(job).catch((error: unknown) => {
      this.#post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }, []);
    });
    return this.#jobs;
  }

  async #prove(run: number, given: Given): Promise<void> {
    const isOld = () => this.#run !== run;
    const proven = await this.#provenOf(given, isOld);
    if (proven === undefined) return;
    if (proven.result !== undefined) {
      const picture = proven.result.limits.slice();
      this.#post({ kind: 'limits', run, of: 'policy', picture }, [picture.buffer]);
    }
    this.#post({ kind: 'proof', run, holds: proven.result !== undefined }, []);
    const doses = (await this.#oneMilestoneOf(given, isOld))?.slice();
    if (doses !== undefined) this.#post({ kind: 'one-milestone', run, of: 'policy', doses }, [doses.buffer]);
  }

  /** The files are read again and judged as if they came from elsewhere, before anybody gets them. */
  async #download(request: number, readme: string): Promise<void> {
    const given = this.#given;
    const proven = given && (await this.#provenOf(given, never));
    const oneMilestone = given && (await this.#oneMilestoneOf(given, never));
    if (given === undefined || proven === undefined || oneMilestone === undefined) return;
    if (proven.result === undefined) throw notHolding(proven.violations);
    const { scenario, model } = given;
    const writing = writingPlan(scenario, { ...proven.result, oneMilestone }, model);
    const plan = await driveToEnd(writing, this.#rest);
    const written = new Map([...plan].map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]));
    const verdict = await driveToEnd(judgingPlan(scenario, model, written), this.#rest);
    if (verdict.kind !== 'holds') throw notHolding(verdict);
    const bytes = zip({ scenario: scenarioFiles(scenario), plan }, new Map([['README.md', readme]]));
    this.#post({ kind: 'downloaded', request, zip: bytes }, [bytes.buffer]);
  }

  async #provenOf(given: Given, isOld: () => boolean): Promise<ProvenPlan | undefined> {
    const proven =
      given.proven ?? (await driveUntilOld(provingPlan(given.model, given.plan), this.#rest, isOld));
    if (proven !== undefined) given.proven = proven;
    return proven;
  }

  async #oneMilestoneOf(given: Given, isOld: () => boolean): Promise<Float64Array | undefined> {
    const { oneMilestone, model } = given;
    if (oneMilestone !== undefined) return oneMilestone;
    const made = await driveUntilOld(planning(withOneMilestone(model)), this.#rest, isOld);
    if (made !== undefined) given.oneMilestone = made.milestoneDoses;
    return made?.milestoneDoses;
  }
}

const LONGEST_REASON = 300;

function notHolding(why: unknown): Error {
  return new Error(`the plan does not hold: ${JSON.stringify(why).slice(0, LONGEST_REASON)}`);
}

const never = () => false;
