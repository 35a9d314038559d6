import { isLoss } from './lost-connections.ts';

/** SQLSTATE of a serialisation failure and of a deadlock: the same work can succeed when done again. */
const WORTH_REPEATING: ReadonlySet<string> = new Set(['40001', '40P01']);

/** SQLSTATE of a row whose key is there already. */
const UNIQUE_VIOLATION = '23505';

/** SQLSTATE of a statement that was cancelled, by its time limit or by an administrator. */
const CANCELLED = '57014';

/** A full disk: SQLSTATE, and what Node calls it, this user's share among it. */
const DISK_FULL: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/**
 * SQLSTATE classes in which the database as a whole cannot serve: connection exceptions, insufficient resources,
 * operator intervention, system errors.
 */
const GONE_CLASSES: ReadonlySet<string> = new Set(['08', '53', '57', '58']);

/** Further states: a read-only standby, internal errors, a disk that cannot be read. */
const GONE_STATES: ReadonlySet<string> = new Set(['25006', 'XX001', 'XX002']);

/** Codes of Node when a socket or a host cannot be reached. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What `pg` says without a code. */
const LOST = /connection terminated|client has encountered a connection error|not queryable/i;

/** What its pool says to whom none of its connections came back in time; of a new one it says another thing. */
const ALL_LENT = /timeout exceeded when trying to connect/i;

/** Whether the same transaction can succeed when it is done again. */
export function isWorthRepeating(error: unknown): boolean {
  return WORTH_REPEATING.has(codeOf(error));
}

/** Whether another transaction has written the same row first: one that is done again sees it. */
export function isCollision(error: unknown): boolean {
  return codeOf(error) === UNIQUE_VIOLATION || isWorthRepeating(error);
}

/** Whether a statement took longer than it may. */
export function isTooSlow(error: unknown): boolean {
  return codeOf(error) === CANCELLED;
}

/** Whether a disk, this machine's or the database's, had no room. */
export function isDiskFull(error: unknown): boolean {
  return DISK_FULL.has(codeOf(error));
}

/** Whether others held all connections for longer than anybody waits. */
export function isAllLent(error: unknown): boolean {
  return error instanceof Error && ALL_LENT.test(error.message);
}

/**
 * Whether the database as a whole could not be reached or could not serve. Of what other sockets and files fail with,
 * nothing is: their codes are the same.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code === CANCELLED || isDiskFull(error)) return false;
  if (/^[0-9A-Z]{5}$/.test(code) && !UNREACHABLE.test(code))
    return GONE_CLASSES.has(code.slice(0, 2)) || GONE_STATES.has(code) || WORTH_REPEATING.has(code);
  if (UNREACHABLE.test(code)) return isLoss(error);
  return error instanceof Error && LOST.test(error.message);
}

/** SQLSTATE, or the code that Node gave the error; empty where there is neither. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
