import { type Logger, pino } from 'pino';
import { codeOf } from './database/failures.ts';

/** A log in JSON lines. */
export function logTo(write: (line: string) => void, level: string): Logger {
  return pino({ level, base: null, serializers: { err: toldError } }, { write });
}

/**
 * An error without what people wrote: the database puts values into its messages, so of those only the state and
 * the place are told.
 */
function toldError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const isOfDatabase = 'severity' in error;
  return {
    type: error.name,
    code: codeOf(error) || undefined,
    message: isOfDatabase ? undefined : error.message,
    table: isOfDatabase && 'table' in error ? error.table : undefined,
    constraint: isOfDatabase && 'constraint' in error ? error.constraint : undefined,
    stack: frames.map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : toldError(error.cause),
  };
}
