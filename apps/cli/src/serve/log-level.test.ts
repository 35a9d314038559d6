import { logTo, readSettings } from '@sahakarya/server';
import { expect, it } from 'vitest';
import { logLevel } from './log-level.ts';

/** What is written of a request and of what matters. */
function written(isTerminal: boolean, environment: Record<string, string> = {}): string[] {
  const lines: string[] = [];
  const log = logTo((line) => lines.push(line), logLevel(isTerminal, readSettings(environment)));
  log.info({ event: 'request' }, 'a request');
  log.warn({ event: 'slow' }, 'what matters');
  return lines.map((line) => JSON.parse(line).event);
}

it('leaves a line for each request to logs, and spares whoever sits at a terminal', () => {
  expect(written(false)).toEqual(['request', 'slow']);
  expect(written(true)).toEqual(['slow']);
});

it('writes in a terminal what was asked for', () => {
  expect(written(true, { SAHAKARYA_LOG_LEVEL: 'info' })).toEqual(['request', 'slow']);
  expect(written(false, { SAHAKARYA_LOG_LEVEL: 'error' })).toEqual([]);
});
