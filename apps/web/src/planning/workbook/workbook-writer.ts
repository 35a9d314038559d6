import type { WrittenWorkbook } from './workbook-messages.ts';
import { writeWorkbook } from './write-workbook.ts';

self.onmessage = ({ data }: MessageEvent<ReadonlyMap<string, string>>) => {
  void write(data).then((answer) => self.postMessage(answer));
};

async function write(files: ReadonlyMap<string, string>): Promise<WrittenWorkbook> {
  try {
    return { ok: true, workbook: await writeWorkbook(files) };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
