import type { Read } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/http/problems/problem.ts';

export type Format = 'json' | 'csv';

const TYPES: Readonly<Record<Format, string>> = { json: 'application/json', csv: 'text/csv' };

/**
 * The form of an answer: what the query says, else the header "Accept" with its weights, else JSON.
 *
 * @throws ProblemError `not-acceptable`
 */
export function wantedFormat(request: FastifyRequest, route: Read, asked: unknown): Format {
  if (asked === 'json' || asked === 'csv') return asked;
  const offered: readonly Format[] = route.row === undefined ? ['json'] : ['json', 'csv'];
  const header = request.headers.accept;
  if (header === undefined || header === '') return 'json';
  const wanted = acceptedTypes(header);
  const best = offered
    .map((format) => ({ format, weight: weightOf(TYPES[format], wanted) }))
    .reduce((one, other) => (other.weight > one.weight ? other : one));
  if (best.weight > 0) return best.format;
  throw problem('not-acceptable', { types: offered.map((format) => TYPES[format]).join(', ') });
}

interface Accepted {
  readonly range: string;
  readonly weight: number;
}

function acceptedTypes(header: string): Accepted[] {
  return header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
    return { range, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
}

/** The most exact range that fits decides. */
function weightOf(type: string, wanted: readonly Accepted[]): number {
  for (const range of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = wanted.find((one) => one.range === range);
    if (found !== undefined) return found.weight;
  }
  return 0;
}
