import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where distributions put it. */
const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The program, or undefined where this machine has none and the npm package's doesn't run.
 *
 * @param folder where the npm package unpacks: of our own, for it would take any version that it finds in the shared
 *   temporary one. That takes 4 s of a core.
 */
export async function findChromium(folder: string): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const system = OF_THE_SYSTEM.find(existsSync);
  if (system !== undefined) return system;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packed } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export interface OpenBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/**
 * A headless Chromium of our own, with a temporary folder of its own.
 *
 * @param program where it has been found already
 * @param flags more of Chromium's own
 */
export async function openBrowser(
  program?: string,
  flags: readonly string[] = [],
): Promise<OpenBrowser | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-browser-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const executablePath = program ?? (await findChromium(folder));
  if (executablePath === undefined) {
    remove();
    return undefined;
  }
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--font-render-hinting=none', ...flags, ...(isRoot ? ['--no-sandbox'] : [])],
    env: { ...process.env, TMPDIR: folder } as Record<string, string>,
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      remove();
    },
  };
}
