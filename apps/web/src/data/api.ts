import {
  ApiProblem,
  createOpenClient,
  OPEN_ROUTES,
  type OpenAnswer,
  type OpenClient,
  type OpenName,
  type OpenRequest,
  openAddressOf,
  type Subject,
} from '@sahakarya/contract';
import { keepPreviousData, type QueryClient, skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** A question to the API, and the address that it is known by. */
export interface ApiRead<Answer> {
  readonly path: string;
  /** What the answer is about. */
  readonly subject: Subject;
  readonly ask: (client: OpenClient) => Promise<Answer>;
}

/** A read by the name of its route: `apiRead('destination', { destination: 'IND' })`. */
export function apiRead<Name extends OpenName>(
  name: Name,
  request: OpenRequest<Name>,
): ApiRead<OpenAnswer<Name>> {
  return {
    path: openAddressOf(name, request),
    subject: OPEN_ROUTES[name].subject,
    ask: (client) => client[name](request),
  };
}

/** Why nothing was read. The code is one of the contract's, or `unreachable`. */
export interface Failure {
  readonly code: string;
  /** HTTP status; 503 where there was no answer. */
  readonly status: number;
  readonly parameters: Readonly<Record<string, string>>;
}

export const UNREACHABLE: Failure = { code: 'unreachable', status: 503, parameters: {} };

/** Carries a failure to where it is shown. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * An answer of the API as a page has it. While another one is on its way, `data` is the one before, and `isOld` says
 * so; it stays where the other one can't be had, if it is about the same thing. So a failure may come with `data`:
 * whoever shows the answer tells the failure too.
 */
export interface Answered<Answer> {
  readonly data: Answer | undefined;
  readonly isOld: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** Reads from the API, or takes what stood in the page. Without a read it waits for one. */
export function useApi<Answer extends object>(read: ApiRead<Answer> | undefined): Answered<Answer> {
  const path = read?.path ?? '';
  const { data, isPlaceholderData, error, refetch } = useQuery({
    queryKey: [path],
    queryFn: read === undefined ? skipToken : () => readFrom(read),
    placeholderData: keepPreviousData,
  });
  const last = useRef<LastAnswer<Answer>>(undefined);
  useEffect(() => {
    if (data !== undefined && !isPlaceholderData) last.current = { path, data };
  }, [path, data, isPlaceholderData]);
  const kept = error === null ? undefined : keptAnswer(path, last.current);
  return {
    data: data ?? kept,
    isOld: isPlaceholderData || (data === undefined && kept !== undefined),
    failure: error === null ? undefined : failureOf(error),
    retry: () => void refetch(),
  };
}

interface LastAnswer<Answer> {
  readonly path: string;
  readonly data: Answer;
}

/**
 * The last answer, where it may stand for one that can't be had: it is about the same thing, of another day or reading.
 * Of another destination it would be false.
 */
export function keptAnswer<Answer>(path: string, last: LastAnswer<Answer> | undefined): Answer | undefined {
  const thing = (address: string) => address.split('?')[0];
  return last !== undefined && thing(last.path) === thing(path) ? last.data : undefined;
}

/** The answer as another part of the page has it; asks for nothing itself. */
export function useKnown<Answer extends object>({ path }: ApiRead<Answer>): Answer | undefined {
  return useQuery<Answer>({ queryKey: [path], queryFn: skipToken }).data;
}

/** Answers of one kind, as many as are asked for. */
export function useApis<Answer extends object>(
  reads: readonly ApiRead<Answer>[],
): readonly Omit<Answered<Answer>, 'isOld'>[] {
  const results = useQueries({
    queries: reads.map((read) => ({ queryKey: [read.path], queryFn: () => readFrom(read) })),
  });
  return results.map(({ data, error, refetch }) => ({
    data,
    failure: error === null ? undefined : failureOf(error),
    retry: () => void refetch(),
  }));
}

/** Of several answers that belong together, why the first can't be had; to try again asks for all that failed. */
export function firstFailed(
  answers: readonly Pick<Answered<object>, 'failure' | 'retry'>[],
): { readonly failure: Failure; readonly retry: () => void } | undefined {
  const failed = answers.filter(({ failure }) => failure !== undefined);
  const failure = failed[0]?.failure;
  if (failure === undefined) return undefined;
  return {
    failure,
    retry: () => {
      for (const { retry } of failed) retry();
    },
  };
}

/** Asks for something that will be needed soon; once, for a pointer comes by many times. */
export function prefetch(client: QueryClient, read: ApiRead<unknown>): void {
  if (client.getQueryState([read.path])?.status === 'error') return;
  void client.prefetchQuery({ queryKey: [read.path], queryFn: () => readFrom(read) });
}

const ownServer = createOpenClient('', (address, { headers }) => fetch(address, { headers }));

async function readFrom<Answer>(read: ApiRead<Answer>): Promise<Answer> {
  return read.ask(ownServer).catch(toReadError);
}

/** Throws what an answer failed with as one that pages can tell. */
export function toReadError(error: unknown): never {
  throw new ReadError(error instanceof ApiProblem ? error.problem : UNREACHABLE);
}

export function failureOf(error: Error): Failure {
  return error instanceof ReadError ? error.failure : UNREACHABLE;
}
