import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SettingValues } from '../../settings/schema.ts';
import { NoTurn, Turns } from '../../turns.ts';
import type { Turn } from '../caches/version-cache.ts';
import type { InnerRequests } from '../inner-requests.ts';
import { RETRY_SECONDS } from '../problems/error-problem.ts';
import { problem } from '../problems/problem.ts';
import type { Askers } from './askers.ts';
import type { Charge } from './limit-requests.ts';

/**
 * What work costs, in requests: so many does it count as beside the one that asked for it. An answer that is made takes
 * some 10 ms of a processor, a page some 50, what is kept some 1.
 */
const COST = { answer: 1, page: 5 } as const;

export type WorkKind = keyof typeof COST;

/** Costs that run at one time: two pages, of which one waits for its figures while the other is drawn. */
const AT_ONCE = 2 * COST.page;
const AT_ONCE_OF_ADDRESS = COST.page;

/** Seconds after which there is room again for an address whose work all waits. */
const NEXT_TURN_SECONDS = 2;

/** What is known of the work so far. */
export interface WorkSoFar {
  readonly running: number;
  readonly waiting: number;
  /** The most that ran at one time. */
  readonly peak: number;
  readonly done: ReadonlyMap<WorkKind, number>;
  readonly refused: ReadonlyMap<NoTurn['full'], number>;
}

/** Costly work that requests ask for: in turns by whoever asks, and counted for them. */
export interface Work {
  /**
   * Does the work when it is the turn of whoever asks. What a page asks for is a part of that page's turn.
   *
   * @throws ProblemError `too-many-requests` or `busy` where too much waits already
   */
  inTurn<Result>(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: WorkKind,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** The turn of whoever asks. */
  turnOf(request: FastifyRequest, reply: FastifyReply, kind: WorkKind): Turn;
  soFar(): WorkSoFar;
}

export function workOf(
  values: SettingValues,
  { isInner }: InnerRequests,
  askers: Askers,
  charge: Charge,
): Work {
  const turns = new Turns({
    atOnce: AT_ONCE,
    atOnceOfAddress: AT_ONCE_OF_ADDRESS,
    waiting: values.SAHAKARYA_WAITING,
    waitingOfAddress: values.SAHAKARYA_WAITING_OF_ADDRESS,
  });
  const done = new Map<WorkKind, number>();
  const refused = new Map<NoTurn['full'], number>();
  let peak = 0;
  const work: Work = {
    soFar: () => ({ ...turns.load, peak, done, refused }),
    turnOf: (request, reply, kind) => ({
      address: isInner(request) ? undefined : askers.of(request),
      take: (make) => work.inTurn(request, reply, kind, make),
    }),
    inTurn: async (request, reply, kind, make) => {
      if (isInner(request)) return make();
      try {
        return await turns.take(askers.of(request), COST[kind], async () => {
          peak = Math.max(peak, turns.load.running);
          done.set(kind, (done.get(kind) ?? 0) + 1);
          charge(request, reply, COST[kind]);
          return make();
        });
      } catch (error) {
        if (!(error instanceof NoTurn)) throw error;
        refused.set(error.full, (refused.get(error.full) ?? 0) + 1);
        throw error.full === 'address'
          ? problem('too-many-requests', { seconds: NEXT_TURN_SECONDS })
          : problem('busy', { seconds: RETRY_SECONDS });
      }
    },
  };
  return work;
}
