import type { TestProject } from 'vitest/node';
import { startPlatform } from '../bench/src/start-platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
  }
}

/** One server for all browser tests: they only read, each in a browser context of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startPlatform();
  project.provide('address', platform.address);
  return platform.stop;
}
