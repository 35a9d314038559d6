import { findingLimits } from '@sahakarya/planner';
import { makingPlan, type PlanResult, scenarioFiles, writingPlan } from '@sahakarya/scenario';
import { strToU8 } from 'fflate';
import { zip } from '../files/zip.ts';
import { driveToEnd, driveUntilOld } from './drive-steps.ts';
import { judgingPlan } from './judge-plan.ts';
import type { FromProver, ProveRequest, ToProver } from './prover-messages.ts';
import type { Rest } from './rest.ts';

type Post = (message: FromProver, transfer: Transferable[]) => void;

/** A plan that came to be proven, and what has been worked out of it. */
interface Given extends Omit<ProveRequest, 'kind' | 'run'> {
  limits?: Uint8Array;
  result?: PlanResult;
}

/**
 * Works out what of a plan can wait, in a thread beside the planner's: what limits whom, shipments, the files; and
 * judges them as if they came from elsewhere. Leaves off when a newer plan is on its way.
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
    const { scenario, model } = given;
    const limits = await this.#limitsOf(given, isOld);
    if (limits === undefined) return;
    const picture = limits.slice();
    this.#post({ kind: 'limits', run, of: 'policy', picture }, [picture.buffer]);
    const result = await this.#resultOf(given, isOld);
    if (result === undefined) return;
    const doses = result.oneMilestone.slice();
    this.#post({ kind: 'one-milestone', run, of: 'policy', doses }, [doses.buffer]);
    const files = await driveUntilOld(writingPlan(scenario, result, model), this.#rest, isOld);
    if (files === undefined) return;
    const bytes = new Map([...files].map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]));
    const verdict = await driveUntilOld(judgingPlan(scenario, model, bytes), this.#rest, isOld);
    if (verdict !== undefined) this.#post({ kind: 'proof', run, holds: verdict.kind === 'holds' }, []);
  }

  async #download(request: number, readme: string): Promise<void> {
    const given = this.#given;
    const result = given && (await this.#resultOf(given, never));
    if (given === undefined || result === undefined) return;
    const writing = writingPlan(given.scenario, result, given.model);
    const plan = await driveToEnd(writing, this.#rest);
    const bytes = zip({ scenario: scenarioFiles(given.scenario), plan }, new Map([['README.md', readme]]));
    this.#post({ kind: 'downloaded', request, zip: bytes }, [bytes.buffer]);
  }

  async #limitsOf(given: Given, isOld: () => boolean): Promise<Uint8Array | undefined> {
    if (given.limits !== undefined) return given.limits;
    const limits = await driveUntilOld(findingLimits(given.model, given.plan), this.#rest, isOld);
    if (limits !== undefined) given.limits = limits;
    return limits;
  }

  async #resultOf(given: Given, isOld: () => boolean): Promise<PlanResult | undefined> {
    if (given.result !== undefined) return given.result;
    const { model, plan, limits } = given;
    const known = limits === undefined ? { plan } : { plan, limits };
    const result = await driveUntilOld(makingPlan(model, known), this.#rest, isOld);
    if (result !== undefined) given.result = result;
    return result;
  }
}

const never = () => false;
