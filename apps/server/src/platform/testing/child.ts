import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOM = fileURLToPath(new URL('../../../', import.meta.url));
const TSC = fileURLToPath(new URL('../../../../../node_modules/typescript/bin/tsc', import.meta.url));

/** A process of its own, for tests that kill it. It says a line to each thing that it has done. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it says; throws when it ended before. */
  readonly next: () => Promise<string>;
  readonly tell: (line: string) => void;
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/**
 * Runs a module on the server's build.
 *
 * @param source text of a module; `{dist}` in it stands for the build's folder
 * @param before words that stand before the command, such as `unshare`
 */
export function runModule(source: string, before: readonly string[] = []): Child {
  if (!existsSync(`${ROOM}dist/index.js`)) spawnSync(process.execPath, [TSC, '--build', ROOM]);
  const module = source.replaceAll('{dist}', `${ROOM}dist`);
  const words = [...before, process.execPath, '--input-type=module', '--eval', module];
  const [program = '', ...rest] = words;
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child,
    ended,
    tell: (line) => child.stdin.write(`${line}\n`),
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the process ended: ${complaints}`);
      return value;
    },
  };
}
