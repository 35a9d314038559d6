import { fileURLToPath } from 'node:url';

/** The reference tables lie beside the program's folder, in a clone and where it was installed alike. */
export const REFERENCE_TABLES = fileURLToPath(new URL('../../../../reference/observatory/', import.meta.url));
