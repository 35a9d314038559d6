import readWorkbook from 'read-excel-file/universal';
import { cellsOf, numberAsShown } from './cells-of.ts';
import { isReadable } from './count-inflated.ts';
import { filesOf } from './sheets.ts';
import type { ReadWorkbook } from './workbook-messages.ts';

self.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  void read(data).then((answer) => self.postMessage(answer));
};

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<ReadWorkbook> {
  try {
    if (!isReadable(bytes)) return { ok: false, problem: 'workbook-too-large' };
    const sheets = await readWorkbook(bytes.buffer, { parseNumber: numberAsShown, trim: false });
    return {
      ok: true,
      files: filesOf(sheets.map(({ sheet, data }) => ({ sheet, data: data.map(cellsOf) }))),
    };
  } catch {
    return { ok: false, problem: 'not-a-workbook' };
  }
}
