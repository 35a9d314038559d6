import {
  explaining,
  findingLimits,
  type MadePlan,
  type Model,
  planning,
  tryingChanges,
  type WhatIf,
} from '@sahakarya/planner';
import { parseAsSaved, parseScenario, type Scenario, scenarioFiles, toModel } from '@sahakarya/scenario';
import { strToU8 } from 'fflate';
import { tell } from '../explanation/told.ts';
import { allRead, type FileContent } from '../files/file-content.ts';
import { sortFiles } from '../files/sort-files.ts';
import { withCell } from '../files/with-cell.ts';
import { type Unzipped, unzip } from '../files/zip.ts';
import type { WeeksPicture } from '../pictures/pictures.ts';
import { coveragePicture, weeksPicture } from '../pictures/weeks-picture.ts';
import { applyPolicy } from '../policy/apply-policy.ts';
import { changedAbout } from '../policy/changed-about.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import { destinationPicture } from './destination-picture.ts';
import { driveToEnd, driveUntilOld } from './drive-steps.ts';
import type { EditedCell } from './edited-cell.ts';
import { judgingPlan } from './judge-plan.ts';
import type {
  DestinationRequest,
  EditRequest,
  FromWorker,
  OpenOutcome,
  OpenRequest,
  PlanRequest,
  PlanVerdict,
  ToWorker,
  Unreadable,
} from './messages.ts';
import { openedOf, remarksOn } from './opened.ts';
import type { FromProver, ToProver } from './prover-messages.ts';
import type { Rest } from './rest.ts';

/** A plan with what it was made from, and what has been worked out of it. */
interface Made {
  readonly key: string;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly plan: MadePlan;
  weeks?: WeeksPicture;
  limits?: Uint8Array;
}

/** A scenario as it was opened, and the name of the folder or file that one of the reader's own came in. */
interface Base {
  readonly scenario: Scenario;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly own: string | undefined;
}

type Post = (message: FromWorker, transfer: Transferable[]) => void;

/**
 * The planner behind the studio: holds the scenario, the last plan and the baseline's, and answers messages one after
 * the other. It lets go of the thread between steps, so that a newer question stops what an older one asked for. What
 * of a plan can wait, and its proof, is worked out beside it (`Prover`).
 */
export class StudioWorker {
  readonly #post: Post;
  readonly #askProver: (message: ToProver) => void;
  readonly #rest: Rest;
  #jobs: Promise<void> = Promise.resolve();
  #scenario: Scenario | undefined;
  /** The scenario's, as they were read. */
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  /** The scenario as it was opened, before a cell was changed. */
  #base: Base | undefined;
  /** Cells of it that were changed here. */
  #cells: readonly EditedCell[] = [];
  #groups: readonly string[] = [];
  #policy: Made | undefined;
  #baseline: Made | undefined;
  /** The plan that the prover has. */
  #proving: Made | undefined;
  #run = 0;
  /** The run whose coverage the page has. */
  #told = 0;
  /** What the prover has answered of a run before that. */
  #early: FromProver[] = [];
  #destination = 0;

  /** @param askProver hands a message to the thread that proves, whose answers come to `hear` */
  constructor(post: Post, askProver: (message: ToProver) => void, rest: Rest) {
    this.#post = post;
    this.#askProver = askProver;
    this.#rest = rest;
  }

  /** Resolves when the message, and all before it, are answered or out of date. */
  handle(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case 'open':
        return this.#enqueue(() => this.#open(message));
      case 'plan':
        this.#run = message.run;
        this.#askProver({ kind: 'leave-off' });
        return this.#enqueue(() => this.#plan(message));
      case 'destination':
        this.#destination = message.request;
        return this.#enqueue(() => this.#explain(message));
      case 'download':
        // The plan that the page has, also where another scenario was opened since: whoever waits for it is answered.
        return this.#enqueue(async () => {
          if (this.#proving !== undefined) this.#askProver(message);
        });
      case 'edit':
        return this.#enqueue(() => this.#edit(message));
      case 'files':
        return this.#enqueue(async () => this.#tellFiles(message.of));
    }
  }

  /** What the prover answers goes to the page: of a plan, not before its coverage, which it is shown beside. */
  hear(answer: FromProver): void {
    if ('run' in answer && answer.run !== this.#told) {
      this.#early.push(answer);
      return;
    }
    if (answer.kind === 'limits' && answer.run === this.#run && this.#policy !== undefined)
      this.#policy.limits ??= answer.picture.slice();
    this.#post(answer, answer.kind === 'downloaded' ? [answer.zip.buffer] : []);
  }

  #enqueue(job: () => Promise<void>): Promise<void> {
    this.#jobs = this.#jobs.then(job).catch((error: unknown) => {
      this.#post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }, []);
    });
    return this.#jobs;
  }

  async #open({ request, source, own, asSaved, cells = [] }: OpenRequest): Promise<void> {
    const files = filesOf(source);
    const outcome: OpenOutcome = files.ok
      ? await this.#read(files.files, own, asSaved === true)
      : { kind: 'unreadable', problem: files.problem };
    const isOpen = outcome.kind === 'read' && outcome.scenario?.ok === true;
    if (isOpen && this.#scenario !== undefined)
      this.#base = { scenario: this.#scenario, files: this.#files, own };
    if (isOpen && cells.length > 0) return this.#edit({ kind: 'edit', request, own: own ?? '', cells });
    this.#tellOpened(request, outcome);
  }

  async #edit({ request, own, cells }: EditRequest): Promise<void> {
    const base = this.#base;
    if (base === undefined) return;
    const before = scenarioFiles(base.scenario);
    const changed = cells.filter((cell) => withCell(before, cell) !== before);
    if (changed.length === 0) return this.#tellOpened(request, await this.#read(base.files, base.own, false));
    const files = [...changed.reduce(withCell, before)];
    const bytes = new Map(files.map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]));
    const outcome = await this.#read(bytes, base.own ?? own, false);
    if (outcome.kind !== 'read' || outcome.scenario?.ok !== true) return this.#tellOpened(request, outcome);
    this.#cells = changed;
    const value = { ...outcome.scenario.value, cells: changed };
    this.#tellOpened(request, { kind: 'read', scenario: { ok: true, value } });
  }

  #tellOpened(request: number, outcome: OpenOutcome): void {
    const opened =
      outcome.kind === 'read' && outcome.scenario?.ok === true ? outcome.scenario.value : undefined;
    const kept = opened?.isOwn && this.#base !== undefined ? { files: this.#base.files } : {};
    this.#post({ kind: 'opened', request, outcome, ...kept }, []);
  }

  #tellFiles(of: 'scenario' | 'policy'): void {
    const scenario = of === 'policy' ? (this.#policy?.scenario ?? this.#scenario) : this.#scenario;
    if (scenario !== undefined) this.#post({ kind: 'files', of, files: scenarioFiles(scenario) }, []);
  }

  async #read(
    files: ReadonlyMap<string, FileContent>,
    own: string | undefined,
    isAsSaved: boolean,
  ): Promise<OpenOutcome> {
    const [only = '', ...others] = files.keys();
    if (others.length === 0 && /^[^/]+\.csv$/i.test(only))
      return { kind: 'unreadable', problem: 'single-table' };
    const sorted = sortFiles(files);
    if (sorted.several === true) return { kind: 'unreadable', problem: 'several-folders' };
    if (sorted.scenario === undefined && sorted.plan === undefined)
      return { kind: 'unreadable', problem: 'nothing-in-it' };
    if (sorted.scenario === undefined) {
      const at = this.#policy;
      if (at === undefined || sorted.plan === undefined)
        return { kind: 'unreadable', problem: 'nothing-in-it' };
      return { kind: 'read', plan: await this.#judge(at.scenario, at.model, sorted.plan) };
    }
    const read = allRead(sorted.scenario);
    if (!read.ok) return { kind: 'read', scenario: read };
    const parsed = isAsSaved
      ? parseAsSaved(read.value)
      : { files: read.value, ways: [], scenario: parseScenario(read.value) };
    const { files: tables, ways, scenario } = parsed;
    if (!scenario.ok) return { kind: 'read', scenario };
    this.#files = tables;
    this.#scenario = scenario.value;
    this.#cells = [];
    this.#policy = undefined;
    this.#baseline = undefined;
    const opened = {
      ...openedOf(scenario.value, own),
      ...(own === undefined ? {} : { remarks: remarksOn(tables, scenario.value, ways) }),
    };
    this.#groups = opened.rules.groups;
    const plan = sorted.plan && (await this.#judge(scenario.value, toModel(scenario.value), sorted.plan));
    return {
      kind: 'read',
      scenario: { ok: true, value: opened },
      ...(plan === undefined ? {} : { plan }),
    };
  }

  /** Both coverages are told together, and so are both weeks: no figure is held against one of another policy. */
  async #plan({ run, policy, baseline }: PlanRequest): Promise<void> {
    const isOld = () => this.#isOld(run);
    const made = await this.#make(run, 'policy', policy, [this.#policy]);
    if (made === undefined) return;
    this.#policy = made;
    // A baseline that has to be planned waits until the proof can go on beside it; one that is there tells at once.
    const known = [this.#baseline, made].find((one) => one?.key === JSON.stringify(baseline));
    if (known !== undefined) await this.#tellCoverages(run, made, known);
    if (isOld() || (await this.#drive(made.plan.assigning(), isOld)) === undefined) return;
    this.#giveToProver(run, made);
    const pinned = known ?? (await this.#make(run, 'baseline', baseline, [this.#baseline, made]));
    if (isOld()) return;
    if (known === undefined) await this.#tellCoverages(run, made, pinned);
    if (pinned !== undefined && (await this.#drive(pinned.plan.assigning(), isOld)) === undefined) return;
    if (isOld()) return;
    this.#tellWeeks(run, 'policy', made);
    if (pinned !== undefined) this.#tellWeeks(run, 'baseline', pinned);
  }

  /** Of a baseline that can't be planned, nothing. */
  async #tellCoverages(run: number, made: Made, pinned: Made | undefined): Promise<void> {
    this.#tellCoverage(run, 'policy', made);
    if (pinned !== undefined) {
      this.#baseline = pinned;
      this.#tellCoverage(run, 'baseline', pinned);
    }
    this.#told = run;
    const early = this.#early.filter((answer) => 'run' in answer && answer.run === run);
    this.#early = [];
    for (const answer of early) this.hear(answer);
    await this.#rest(0);
  }

  #giveToProver(run: number, made: Made): void {
    const isThere = made === this.#proving;
    this.#proving = made;
    const { scenario, model, plan } = made;
    const { administrations, milestoneDoses, leavingHolderBound } = plan;
    const doses = { administrations, milestoneDoses, leavingHolderBound };
    this.#askProver(
      isThere ? { kind: 'prove-again', run } : { kind: 'prove', run, scenario, model, plan: doses },
    );
  }

  /**
   * Makes the plan of a state, unless one of the last is the same. Undefined when out of date.
   *
   * @param last the first that there is is where the search starts from
   */
  async #make(
    run: number,
    of: 'policy' | 'baseline',
    state: PolicyState,
    last: readonly (Made | undefined)[],
  ): Promise<Made | undefined> {
    const base = this.#scenario;
    if (base === undefined || this.#isOld(run)) return undefined;
    const key = JSON.stringify(state);
    const made = last.filter((one) => one !== undefined);
    return made.find((one) => one.key === key) ?? this.#makeAnew(base, key, run, of, state, made[0]);
  }

  async #makeAnew(
    base: Scenario,
    key: string,
    run: number,
    of: 'policy' | 'baseline',
    state: PolicyState,
    last: Made | undefined,
  ): Promise<Made | undefined> {
    const applied = applyPolicy(base, state);
    if (!applied.ok) {
      this.#post({ kind: 'refused', run, of, faults: applied.faults }, []);
      return undefined;
    }
    const scenario = { ...applied.value, about: changedAbout(base.about, state, this.#cells) };
    const model = toModel(scenario);
    const plan = await this.#drive(planning(model, last?.plan), () => this.#isOld(run));
    return plan && { key, scenario, model, plan };
  }

  #tellCoverage(run: number, of: 'policy' | 'baseline', { model, plan }: Made): void {
    const picture = coveragePicture(model, plan.milestoneDoses);
    this.#post({ kind: 'coverage', run, of, picture }, [picture.doses.buffer, picture.milestones.buffer]);
  }

  #tellWeeks(run: number, of: 'policy' | 'baseline', made: Made): void {
    const { scenario, model, plan } = made;
    made.weeks ??= weeksPicture(scenario, model, plan.administrations, this.#groups);
    this.#post({ kind: 'weeks', run, of, picture: made.weeks }, []);
  }

  async #explain({ request, destination, percent }: DestinationRequest): Promise<void> {
    const made = this.#policy;
    const isOld = () => this.#destination !== request || this.#policy !== made;
    if (made === undefined || isOld()) return;
    const { scenario, model, plan } = made;
    const limits = await this.#limitsOf(made, isOld);
    const explanation = limits && (await this.#drive(explaining(model, plan, destination), isOld));
    if (explanation === undefined || limits === undefined) return;
    const picture = destinationPicture(scenario, model, plan, limits, destination);
    const keyOf = (lot: number) => scenario.lots[lot]?.lot ?? '';
    const answer = (changes: readonly WhatIf[], tried: boolean) =>
      this.#post(
        { kind: 'destination', request, picture, told: tell(explanation, changes, percent, keyOf), tried },
        [],
      );
    answer([], false);

    const changes: WhatIf[] = [];
    for (const limit of new Set(explanation.milestones.flatMap((milestone) => milestone.limits))) {
      await this.#rest(0);
      if (isOld()) return;
      const alone = explanation.milestones.map((milestone) => ({
        ...milestone,
        limits: milestone.limits.filter((one) => one === limit),
      }));
      const solving = (changed: Model) => planning(changed, plan);
      const trying = tryingChanges(model, plan, { destination, milestones: alone }, percent, solving);
      const tried = await this.#drive(trying, isOld);
      if (tried === undefined) return;
      changes.push(...tried);
    }
    answer(changes, true);
  }

  async #limitsOf(made: Made, isOutOfDate: () => boolean): Promise<Uint8Array | undefined> {
    if (made.limits !== undefined) return made.limits;
    const limits = await this.#drive(findingLimits(made.model, made.plan), isOutOfDate);
    if (limits !== undefined) made.limits = limits;
    return limits;
  }

  /** Undefined as soon as it is out of date. */
  #drive<Step, Result>(
    steps: Iterator<Step, Result>,
    isOutOfDate: () => boolean,
  ): Promise<Result | undefined> {
    return driveUntilOld(steps, this.#rest, isOutOfDate);
  }

  async #judge(
    scenario: Scenario,
    model: Model,
    plan: ReadonlyMap<string, FileContent>,
  ): Promise<PlanVerdict> {
    const read = allRead(plan);
    if (!read.ok) return { kind: 'faulty', faults: read.faults, count: read.count };
    return driveToEnd(judgingPlan(scenario, model, read.value), this.#rest);
  }

  #isOld(run: number): boolean {
    return this.#run !== run;
  }
}

/** The files in what was chosen, or why there are none. */
function filesOf(
  source: OpenRequest['source'],
): Unzipped | { readonly ok: false; readonly problem: Unreadable } {
  if (source.kind === 'unreadable') return { ok: false, problem: source.problem };
  return source.kind === 'zip' ? unzip(source.bytes) : { ok: true, files: source.files };
}
