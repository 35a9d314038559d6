import { createOwnClient, isProblemCode, PROBLEMS, SUBJECTS, type Subject } from '@sahakarya/contract';
import { type ApiRead, type Failure, UNREACHABLE } from '../../data/api.ts';
import type { PageData } from '../../data/page-data.ts';

export interface ReadAnswers extends Omit<PageData, 'reader'> {
  /** 200, or the status of the first read that failed. */
  readonly status: number;
  /** The answers as they came, by what they say: written as they are, and not made anew. */
  readonly texts: ReadonlyMap<unknown, string>;
}

/**
 * Everything that a page shows at first; what can't be read becomes a failure that the page says.
 *
 * @param read gives the API's answer as JSON text
 */
export async function readAll(
  reads: readonly ApiRead<unknown>[],
  read: (apiPath: string) => Promise<string>,
): Promise<ReadAnswers> {
  const texts = new Map<unknown, string>();
  const client = createOwnClient(async (apiPath) => {
    const text = await read(apiPath);
    const answer: unknown = JSON.parse(text);
    texts.set(answer, text);
    return answer;
  });
  const told = await Promise.allSettled(reads.map(({ ask }) => ask(client)));
  // In the order of the reads, not in that in which they came: the same figures make the same page.
  const answers = told.flatMap((one, at): [string, unknown][] =>
    one.status === 'fulfilled' ? [[reads[at]?.path ?? '', one.value]] : [],
  );
  const failures = told.flatMap((one, at): [string, Failure][] =>
    one.status === 'rejected' ? [[reads[at]?.path ?? '', failureOf(one.reason)]] : [],
  );
  return { answers, failures, texts, status: failures[0]?.[1].status ?? 200 };
}

/** What the answers are about, each subject once. */
export function subjectsOf(reads: readonly ApiRead<unknown>[]): readonly Subject[] {
  return SUBJECTS.filter((subject) => reads.some((read) => read.subject === subject));
}

/** A server throws its problem with the code in it. */
function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null || !('code' in error)) return UNREACHABLE;
  const { code } = error;
  if (typeof code !== 'string' || !isProblemCode(code)) return UNREACHABLE;
  const parameters = 'parameters' in error ? textsOf(error.parameters) : {};
  return { code, status: PROBLEMS[code].status, parameters };
}

function textsOf(parameters: unknown): Record<string, string> {
  if (typeof parameters !== 'object' || parameters === null) return {};
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}
