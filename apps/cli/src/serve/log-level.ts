import type { Settings } from '@sahakarya/server';

/**
 * A line to each request is for programs: in a terminal only what matters is logged, unless somebody asked for more.
 */
export function logLevel(isTerminal: boolean, { values, origins }: Settings): string {
  const isChosen = origins.get('SAHAKARYA_LOG_LEVEL') !== 'default';
  return isTerminal && !isChosen ? 'warn' : values.SAHAKARYA_LOG_LEVEL;
}
