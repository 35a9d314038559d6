import { afterEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from './messages.ts';
import { startPlanner } from './planner-client.ts';

/** A thread of the browser's, which Node has by another name: what it is asked, and whether it was ended. */
class Thread {
  static last: Thread | undefined;
  readonly asked: (readonly [message: ToWorker, transfer: readonly Transferable[]])[] = [];
  isEnded = false;
  onmessage: ((event: { readonly data: FromWorker }) => void) | undefined;
  onerror: ((event: { readonly message?: string }) => void) | undefined;

  constructor() {
    Thread.last = this;
  }

  postMessage(message: ToWorker, transfer: readonly Transferable[]): void {
    this.asked.push([message, transfer]);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

afterEach(() => vi.unstubAllGlobals());

function started() {
  vi.stubGlobal('Worker', Thread);
  const heard: FromWorker[] = [];
  const failures: string[] = [];
  const client = startPlanner(
    (answer) => heard.push(answer),
    (reason) => failures.push(reason),
  );
  const thread = Thread.last;
  if (thread === undefined) throw new Error('no thread was started');
  return { client, thread, heard, failures };
}

test('what is asked goes to the thread, with what is handed over, and answers come back in order', () => {
  const { client, thread, heard } = started();
  const { buffer } = new Uint8Array(1);
  client.ask({ kind: 'download', request: 1, readme: '' });
  client.ask({ kind: 'download', request: 2, readme: '' }, [buffer]);
  expect(thread.asked).toEqual([
    [{ kind: 'download', request: 1, readme: '' }, []],
    [{ kind: 'download', request: 2, readme: '' }, [buffer]],
  ]);
  const answers: FromWorker[] = [
    { kind: 'proof', run: 1, holds: true },
    { kind: 'failed', reason: 'x' },
  ];
  for (const data of answers) thread.onmessage?.({ data });
  expect(heard).toEqual(answers);
});

test('a thread that fails says why; of one that did not arrive browsers say nothing, and it is named', () => {
  const { thread, failures } = started();
  thread.onerror?.({ message: 'out of memory' });
  thread.onerror?.({});
  expect(failures).toEqual(['out of memory', 'planner-worker']);
});

test('a page that goes ends its thread', () => {
  const { client, thread } = started();
  expect(thread.isEnded).toBe(false);
  client.close();
  expect(thread.isEnded).toBe(true);
});
