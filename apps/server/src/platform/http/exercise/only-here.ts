import type { Application } from '../application.ts';
import { problem } from '../problems/problem.ts';
import { howReached } from '../visits/how-reached.ts';

/**
 * An exercise lets anybody sit at any party's table: so it answers whoever sits at its machine, and nobody else, a
 * proxy neither.
 */
export function answerHereOnly(app: Application): void {
  app.addHook('onRequest', async (request) => {
    if (howReached(request, { PUBLIC_URL: undefined }) === undefined) throw problem('exercise-stays-here');
  });
}
