import { defineConfig } from 'vitest/config';

/** `npm run pictures`: makes the pictures of the documents and of link previews anew, from the real pages. */
export default defineConfig({
  test: {
    include: ['e2e/making/make-pictures.ts', 'e2e/making/make-previews.ts'],
    globalSetup: 'e2e/global-set-up.ts',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
