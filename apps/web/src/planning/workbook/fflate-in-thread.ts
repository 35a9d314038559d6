import { type FlateCallback, type UnzipCallback, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * What the libraries of workbooks find under the name of fflate (`making/workbook-libraries.ts`). Its own functions
 * begin a thread from a blob for each large file; the content security policy of the pages refuses that, and fflate
 * then never answers. Workbooks are read and written in threads of ours, where it may take its time.
 */
export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function zip(files: Zippable, answer: FlateCallback): void {
  answer(null, zipSync(files));
}

export function unzip(bytes: Uint8Array, answer: UnzipCallback): void {
  answer(null, unzipSync(bytes));
}
