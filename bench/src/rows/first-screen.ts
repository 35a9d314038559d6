import type { Browser } from 'playwright-core';
import { duration } from '../figures.ts';
import { median } from '../median.ts';
import { openBrowser } from '../open-browser.ts';
import { type Line, mustBe, type Row, type Sample } from '../row.ts';
import { startPlatform } from '../start-platform.ts';

/** A slow line: bytes a second each way, and milliseconds to an answer. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };

/** Milliseconds from the start of navigation. */
interface Times {
  readonly readable: number;
  readonly largest: number;
  readonly usable: number;
}

/** Until the observatory's first screen is painted, readable and answers to input: the server is warm, the browser's cache empty. */
export const firstScreen: Row = {
  name: 'first-screen',
  isShort: false,
  async measure({ runs }) {
    const platform = await startPlatform();
    const opened = await openBrowser();
    try {
      if (opened === undefined) {
        return [
          line('first screen, largest contentful paint', '≤ 1 s', '0.5 s', 'not run: no Chromium here', []),
        ];
      }
      const address = `${platform.address}/en/`;
      await visit(opened.browser, address, false);
      const near: Times[] = [];
      const far: Times[] = [];
      for (let run = 0; run < runs; run++) {
        near.push(await visit(opened.browser, address, false));
        far.push(await visit(opened.browser, address, true));
      }
      const values = (times: readonly Times[], name: keyof Times) => times.map((time) => time[name]);
      const largest = values(near, 'largest');
      const readable = values(far, 'readable');
      const usable = values(far, 'usable');
      return [
        line(
          'first screen in Chromium, warm server: largest contentful paint',
          '≤ 1 s',
          '0.5 s',
          `${duration(median(largest))}; usable after ${duration(median(values(near, 'usable')))}`,
          [{ name: 'largest contentful paint', unit: 'ms', values: largest }],
        ),
        line(
          'the same at 400 kbit/s and 400 ms',
          'readable ≤ 4 s, usable ≤ 12 s',
          '',
          `readable ${duration(median(readable))}, usable ${duration(median(usable))}`,
          [
            { name: 'readable', unit: 'ms', values: readable },
            { name: 'usable', unit: 'ms', values: usable },
          ],
        ),
      ];
    } finally {
      await opened?.close();
      await platform.stop();
    }
  },
};

/** Opens the page in a browser context of its own, so that nothing is cached. */
async function visit(browser: Browser, address: string, isSlow: boolean): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    if (isSlow) {
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', SLOW);
    }
    await page.addInitScript(() => {
      const look = () => {
        if (document.documentElement?.dataset.usable === undefined) requestAnimationFrame(look);
        else Object.assign(window, { usable: performance.now() });
      };
      requestAnimationFrame(look);
    });
    await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
    const noted = await page.waitForFunction(() => ('usable' in window ? window.usable : undefined));
    const usable = Number(await noted.jsonValue());
    const heading = (await page.textContent('h1')) ?? '';
    mustBe(heading.includes('101.4'), `the first screen says: ${heading}`);
    const painted = await page.evaluate(async () => {
      const largest = await new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      });
      const readable = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return { readable, largest };
    });
    return { ...painted, usable };
  } finally {
    await context.close();
  }
}

function line(
  work: string,
  mustReach: string,
  goal: string,
  measured: string,
  samples: readonly Sample[],
): Line {
  return { work, mustReach, goal, measured, ratioToPeer: '', samples };
}
