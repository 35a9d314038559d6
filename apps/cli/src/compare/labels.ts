import { basename } from 'node:path';
import { shortenedToWidth } from '../output/text-width.ts';

const WIDEST = 20;

/** Short names of plan folders: their last part where that tells them apart, else all of the path. */
export function planLabels(folders: readonly string[]): string[] {
  const short = folders.map((folder) => basename(folder));
  const distinct =
    new Set(short).size === folders.length && !short.some((name) => name === '' || name === '.');
  return (distinct ? short : folders).map((label) => shortenedToWidth(label, WIDEST));
}
