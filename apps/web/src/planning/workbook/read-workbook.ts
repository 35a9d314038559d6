import type { ReadWorkbook } from './workbook-messages.ts';

/** Packed, a workbook of the largest scenarios has some megabytes. */
export const MOST_PACKED = 64 * 1024 * 1024;

/** A workbook that takes longer is ended: it is no scenario of ours. */
const MOST_MS = 30_000;

/**
 * The files of a scenario in a workbook. It is read in a thread of its own, which is ended after that, and after a
 * while anyway: what a stranger's file does to a reader of workbooks stays there.
 */
export async function readWorkbook(file: File): Promise<ReadWorkbook> {
  if (file.size > MOST_PACKED) return { ok: false, problem: 'workbook-too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<ReadWorkbook>) => resolve(data);
      worker.onerror = () => resolve({ ok: false, problem: 'not-a-workbook' });
      setTimeout(() => resolve({ ok: false, problem: 'workbook-too-large' }), MOST_MS);
      worker.postMessage(bytes, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
