import type { FastifyRequest } from 'fastify';
import { codeOf } from '../../database/failures.ts';
import type { Application } from '../application.ts';

/**
 * Drops what a handler answers, or throws, after its request's time was over: its caller has been told that, and hears
 * nothing twice. To be registered before all routes.
 *
 * @param onFailure told what went wrong then: nobody else hears of it
 */
export function dropLateAnswers(
  app: Application,
  onFailure: (error: unknown, request: FastifyRequest) => void,
): void {
  const unlessLate = async (request: FastifyRequest, answer: Promise<unknown>): Promise<unknown> => {
    try {
      const made = await answer;
      return isOver(request) ? await noAnswer() : made;
    } catch (error) {
      if (!isOver(request)) throw error;
      onFailure(error, request);
      return await noAnswer();
    }
  };
  app.addHook('onRoute', (route) => {
    const { handler } = route;
    route.handler = function (request, reply) {
      const answer: unknown = handler.call(this, request, reply);
      return answer instanceof Promise ? unlessLate(request, answer) : answer;
    };
  });
}

/** The framework sends what a handler's promise becomes: this one becomes nothing, and goes with its request. */
function noAnswer(): Promise<never> {
  return new Promise<never>(() => undefined);
}

function isOver({ signal }: FastifyRequest): boolean {
  return signal.aborted && codeOf(signal.reason) === 'FST_ERR_HANDLER_TIMEOUT';
}
