import { strFromU8, unzipSync } from 'fflate';
import { fetchFile } from '../../../data/fetch-file.ts';
import { saveFile } from '../../../figures/figure-card/save-file.ts';
import { makeWorkbook } from '../../../planning/workbook/make-workbook.ts';

/** Gives the reader a scenario as one workbook. */
export async function saveWorkbook(files: ReadonlyMap<string, string>, name: string): Promise<void> {
  saveFile(name, await makeWorkbook(files));
}

/** The same of a scenario that lies packed at an address. */
export async function saveTemplateWorkbook(url: string, name: string): Promise<void> {
  const packed = new Uint8Array(await (await fetchFile(url)).arrayBuffer());
  const files = Object.entries(unzipSync(packed)).map(([file, bytes]) => [file, strFromU8(bytes)] as const);
  await saveWorkbook(new Map(files), name);
}
