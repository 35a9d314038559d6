import type { WrittenWorkbook } from './workbook-messages.ts';

/**
 * A scenario as one workbook, written in a thread of its own: one of many rows takes seconds.
 *
 * @throws where it can't be written, or what writes it does not come
 */
export async function makeWorkbook(files: ReadonlyMap<string, string>): Promise<Blob> {
  const worker = new Worker(new URL('./workbook-writer.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WrittenWorkbook>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WrittenWorkbook>) => resolve(data);
      worker.onerror = ({ message }: Partial<ErrorEvent>) => reject(new Error(message ?? 'workbook-writer'));
      worker.postMessage(files);
    });
    if (!answer.ok) throw new Error(answer.reason);
    return answer.workbook;
  } finally {
    worker.terminate();
  }
}
