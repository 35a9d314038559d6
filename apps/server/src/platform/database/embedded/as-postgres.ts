import { spawnSync } from 'node:child_process';
import { OperationFault } from '../../operation-fault.ts';

/** The user that nobody is: what PostgreSQL takes itself for, inside its namespace, when root starts it. */
const NOBODY = 65_534;

/**
 * The command that runs a program of PostgreSQL. It refuses to run as root; as root it runs in a namespace in which
 * root's files belong to nobody in particular and so does it. No system user is needed, and no folder changes hands.
 */
export function commandFor(program: string, words: readonly string[]): readonly [string, readonly string[]] {
  if (process.getuid?.() !== 0) return [program, words];
  return ['unshare', ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--', program, ...words]];
}

/** @throws OperationFault `not-as-root` where root may make no namespaces */
export function requireNamespaces(): void {
  if (process.getuid?.() !== 0) return;
  const [program, words] = commandFor('true', []);
  const { status, error, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status === 0) return;
  throw new OperationFault('not-as-root', { reason: error?.message ?? stderr.trim() });
}
