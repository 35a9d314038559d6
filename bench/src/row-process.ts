import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Line, Setting } from './row.ts';

/** What a row's own process is asked, and what it answers. */
export interface RowRequest {
  readonly row: string;
  readonly setting: Setting;
}
export type RowAnswer = { readonly lines: readonly Line[] } | { readonly fault: string };

const MEASURE_ROW = fileURLToPath(new URL('measure-row.js', import.meta.url));

/** Measures a row in a process of its own, so that rows share neither memory nor compiled code. */
export function measureRow(request: RowRequest): Promise<RowAnswer> {
  return new Promise((answered, failed) => {
    const child = fork(MEASURE_ROW, [JSON.stringify(request)]);
    let answer: RowAnswer = { fault: 'the process ended without an answer' };
    child.on('message', (message: RowAnswer) => {
      answer = message;
    });
    child.on('error', failed);
    child.on('exit', () => answered(answer));
  });
}
