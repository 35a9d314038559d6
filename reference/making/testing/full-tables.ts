import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';

/** The tables that the compact copies in `reference/sources` were taken from; they don't come with the project. */
export const FULL_TABLES = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Ends a test as "not run" where they do not lie beside the project. */
export function needFullTables({ skip }: TestContext): void {
  skip(!existsSync(FULL_TABLES), 'not run: the full tables do not lie beside the project');
}
