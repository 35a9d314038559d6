import { FileType } from '@sahakarya/contract';
import { fileTypeFromBuffer } from 'file-type';

/** Control characters that no text has. */
const NO_TEXT = /(?![\t\n\f\r])\p{Cc}/u;

/**
 * The type of a file, by what is in it: its name is its sender's word, and tells a text from a table alone. Undefined
 * for one that is not taken.
 */
export async function typeOfContent(content: Uint8Array, name: string): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(content);
  if (found !== undefined) return FileType.safeParse(found.mime).data;
  if (!isText(content)) return undefined;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

function isText(content: Uint8Array): boolean {
  try {
    return !NO_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return false;
  }
}
