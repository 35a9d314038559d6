import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const IN_THREAD = fileURLToPath(new URL('../planning/workbook/fflate-in-thread.ts', import.meta.url));
const LIBRARY = /[\\/]node_modules[\\/](read|write)-excel-file[\\/]/;

/** Libraries that read and write workbooks pack in the thread that they run in: see the file that they get. */
export function workbookLibraries(): Plugin {
  return {
    name: 'workbook-libraries',
    enforce: 'pre',
    resolveId(source, importer = '') {
      return source === 'fflate' && LIBRARY.test(importer) ? IN_THREAD : null;
    },
  };
}
