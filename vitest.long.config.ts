import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The long tests alone, one file at a time, so that they do not slow each other down. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['{packages,apps}/*/src/**/*.long.ts', '{reference,bench,scripts}/**/*.long.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
