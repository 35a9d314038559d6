import type { InputFault } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Application } from '../application.ts';
import { problem } from '../problems/problem.ts';
import { inputFaults, type RequestPart } from './input-faults.ts';

/**
 * Checks requests by the zod schemas of their routes: all parts, so that a caller learns of every fault at once.
 * Handlers get what the schemas made of the input.
 */
export function checkInput(app: Application): void {
  // Checking is done here; nothing is left for the framework to refuse one by one.
  app.setValidatorCompiler(() => (value: unknown) => ({ value }));
  app.addHook('preValidation', async (request) => {
    const faults: InputFault[] = [];
    const { schema } = request.routeOptions;
    const check = (part: RequestPart, by: unknown, value: unknown): unknown => {
      if (!(by instanceof z.ZodType)) return value;
      const read = by.safeParse(value, { reportInput: true });
      if (read.success) return read.data;
      faults.push(...inputFaults(part, by, read.error));
      return value;
    };
    const params = check('params', schema?.params, request.params);
    const query = check('query', schema?.querystring, request.query);
    const body = check('body', schema?.body, request.body);
    if (faults.length > 0) throw problem('invalid-input', {}, faults);
    put(request, params, query, body);
  });
}

function put(request: FastifyRequest, params: unknown, query: unknown, body: unknown): void {
  request.params = params;
  request.query = query;
  request.body = body;
}
