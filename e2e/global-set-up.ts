import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../bench/src/open-browser.ts';
import { startPlatform } from '../bench/src/start-platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
    /** Where Chromium is; undefined: this machine has none. */
    readonly chromium: string | undefined;
  }
}

/** One server for all browser tests, for they only read; and Chromium, found or unpacked once for all of them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-chromium-'));
  const [platform, chromium] = await Promise.all([startPlatform(), findChromium(folder)]);
  project.provide('address', platform.address);
  project.provide('chromium', chromium);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await platform.stop();
  };
}
