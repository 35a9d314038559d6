import { type InputFault, PROBLEMS, type Problem, type ProblemCode } from '@sahakarya/contract';
import { filled } from '../../filled.ts';

/** What keeps a request from its answer. The error handler turns it into problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string>>;
  readonly faults: readonly InputFault[];

  constructor(
    code: ProblemCode,
    parameters: Readonly<Record<string, string>>,
    faults: readonly InputFault[],
    cause?: unknown,
  ) {
    super(filled(PROBLEMS[code].says, parameters), { cause });
    this.code = code;
    this.parameters = parameters;
    this.faults = faults;
  }
}

/** To be thrown: `throw problem('not-found', { what: 'destination' })`. */
export function problem(
  code: ProblemCode,
  parameters: Readonly<Record<string, string | number>> = {},
  faults: readonly InputFault[] = [],
  cause?: unknown,
): ProblemError {
  const texts = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return new ProblemError(code, texts, faults, cause);
}

/** Problem details as RFC 9457 has them. */
export function problemDetails(error: ProblemError, requestId: string): Problem {
  const { status, says, mend } = PROBLEMS[error.code];
  return {
    type: `/problems/${error.code}`,
    title: filled(says, error.parameters),
    status,
    detail: `${filled(mend, error.parameters)}.`,
    code: error.code,
    parameters: { ...error.parameters },
    request_id: requestId,
    ...(error.faults.length > 0 ? { faults: [...error.faults] } : {}),
  };
}
