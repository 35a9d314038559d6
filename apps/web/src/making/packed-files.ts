import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files that get smaller; fonts and ZIPs are packed already. */
const PACKED_BETTER = /\.(js|css|svg|json)$/;
/** Below this a packed copy saves no packet on the line. */
const LEAST_BYTES = 1024;

/**
 * Lays a `.br` and a `.gz` beside every file of the browsers' build, so that a server packs nothing while readers wait.
 */
export function packedFiles(): Plugin {
  let folder = '';
  return {
    name: 'packed-files',
    configResolved({ root, build }) {
      folder = build.ssr === false ? join(root, build.outDir) : '';
    },
    async closeBundle(error) {
      // Of a build that failed there are no files, and vite says why.
      if (folder === '' || error !== undefined) return;
      const names = readdirSync(folder).filter((name) => PACKED_BETTER.test(name));
      await Promise.all(names.map((name) => pack(join(folder, name))));
    },
  };
}

async function pack(file: string): Promise<void> {
  const content = readFileSync(file);
  if (content.length < LEAST_BYTES) return;
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content));
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
