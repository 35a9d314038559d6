import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { countryNames } from './src/making/country-names.ts';
import { countrySearch } from './src/making/country-search.ts';
import { fontStyles } from './src/making/font-styles.ts';
import { writeFonts } from './src/making/fonts.ts';
import { languagePacks } from './src/making/language-packs.ts';
import { packedFiles } from './src/making/packed-files.ts';
import { readPo } from './src/making/read-po.ts';
import { referenceWorld } from './src/making/reference-world-plugin.ts';
import { workbookLibraries } from './src/making/workbook-libraries.ts';

// A caller's NODE_ENV, such as a test runner's, must not decide what is built.
process.env.NODE_ENV = 'production';

const here = fileURLToPath(new URL('.', import.meta.url));
const fonts = join(here, 'dist/fonts');

const SHARED = /(apps[\\/]web[\\/]src|packages)[\\/]/;
const OF_THE_TABLE = new RegExp(
  [
    String.raw`apps[\\/]web[\\/]src[\\/](table|pages[\\/](talks|my-party|party|parties|history|inbox|exercise)|data[\\/]visit[\\/](use-|visit-client|known-answers|drafts)|language[\\/]names[\\/](alpha-2|party-name))`,
    String.raw`packages[\\/](exchange|contract[\\/]src[\\/](people|providers|passkeys|tokens|notices|parties|talks|files|history|inbox|exercise|client|routes|rule-faults))`,
  ].join('|'),
);

/** Which modules lie in one file: in the first of these that takes them. */
const SHARED_FILES = [
  // All that the first script needs beside itself.
  { name: 'loader', test: /vite[\\/]preload-helper/ },
  // Told to write no code before the first schema is made: see entry/no-written-code.ts.
  { name: 'schemas', test: /node_modules[\\/]zod/ },
  // Loaded when a table is taken apart or told: kept out of what every page loads.
  { name: 'tables', test: /node_modules[\\/]papaparse|formats[\\/]csv/ },
  { name: 'format', test: /table-schemas/ },
  // But for what pages of whoever is signed in share: nobody else waits for that.
  {
    name: 'shared',
    test: (id: string) => SHARED.test(id) && !OF_THE_TABLE.test(id),
    minShareCount: 2,
  },
];

/**
 * `vite build` makes what browsers load (`dist/client`, served at `/assets/`); `vite build --ssr` the program that
 * answers addresses with HTML (`dist/render`), with all that it needs inside. Both are built from the sources of the
 * other rooms, so that no order of builds matters.
 */
export default defineConfig(async ({ isSsrBuild }) => {
  if (isSsrBuild !== true) await writeFonts(fonts, chineseTexts());
  return {
    root: here,
    base: '/assets/',
    publicDir: 'public',
    appType: 'custom',
    plugins: [
      react(),
      languagePacks(join(here, 'locales')),
      countrySearch(join(here, 'locales')),
      fontStyles(),
      packedFiles(),
      referenceWorld(),
    ],
    resolve: {
      conditions: ['source', ...(isSsrBuild === true ? [] : ['browser']), 'module', 'import', 'default'],
      alias: { '#fonts': fonts },
    },
    ssr: {
      noExternal: true,
      resolve: { conditions: ['source', 'node', 'module', 'import', 'default'] },
    },
    worker: { format: 'es', plugins: () => [workbookLibraries()] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build:
      isSsrBuild === true
        ? {
            ssr: true,
            outDir: 'dist/render',
            // As in the other build: both write the same addresses of pictures.
            assetsDir: '',
            copyPublicDir: false,
            minify: false,
            rolldownOptions: {
              input: {
                'pages-of-build': 'src/entry/pages-of-build.ts',
                render: 'src/entry/server/render.tsx',
              },
              output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
            },
          }
        : {
            outDir: 'dist/client',
            assetsDir: '',
            assetsInlineLimit: 0,
            manifest: 'manifest.json',
            modulePreload: { polyfill: false },
            // A page asks for few files: each costs the browser, and a small machine's first layout waits for that.
            cssCodeSplit: false,
            rolldownOptions: {
              input: ['src/entry/browser.tsx', 'src/entry/room-for-letters.ts'],
              output: {
                codeSplitting: {
                  groups: SHARED_FILES,
                },
              },
            },
          },
  };
});

/** Every letter that a Chinese page can show. */
function chineseTexts(): string {
  const texts = readPo(readFileSync(join(here, 'locales/zh.po'), 'utf8'));
  return [...texts.values(), ...Object.values(countryNames('zh', texts)), '中文'].join('');
}
