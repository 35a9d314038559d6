import {
  type AnswerOf,
  ApiProblem,
  addressOf,
  type RequestOf,
  type VisitReadName,
} from '@sahakarya/contract';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answered, failureOf, toReadError } from '../api.ts';
import { forgetWho } from './forget-who.ts';
import { visitReads } from './visit-client.ts';
import { VISIT_KEY } from './visit-key.ts';

/** How often what may change while it is read is asked for anew, while its page is in sight. */
export const NEWS_EVERY_MS = { talk: 4_000, list: 15_000 } as const;

/**
 * An answer for whoever is signed in, asked for when its page opens and, with `everyMs`, again and again while that is
 * in sight. It is forgotten with the visit, and an answer that nobody is signed in ends that here. Without a request it
 * waits for one. `answeredAt` is the moment of the answer, in ms since 1970.
 */
export function useAsked<Name extends VisitReadName>(
  name: Name,
  request: RequestOf<Name> | undefined,
  everyMs?: number,
): Answered<AnswerOf<Name>> & { readonly answeredAt: number } {
  const client = useQueryClient();
  const failed = (problem: unknown) => {
    if (problem instanceof ApiProblem && problem.problem.code === 'not-signed-in') forgetWho(client);
    return toReadError(problem);
  };
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: [...VISIT_KEY, name, request === undefined ? '' : addressOf(name, request)],
    queryFn: request === undefined ? skipToken : () => visitReads[name](request).catch(failed),
    staleTime: 0,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  });
  return {
    data,
    answeredAt: dataUpdatedAt,
    isOld: data !== undefined && error !== null,
    failure: error === null ? undefined : failureOf(error),
    retry: () => void refetch(),
  };
}
