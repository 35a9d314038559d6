import type { Browser } from 'playwright-core';
import { longTasks, noteLongTasks } from '../long-tasks.ts';
import { openBrowser } from '../open-browser.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, type Sample } from '../row.ts';
import { startPlatform } from '../start-platform.ts';
import { untilIdle } from '../until-idle.ts';

/** A slow line: bytes a second each way, and milliseconds to an answer. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };

const MUST = '≤ 400 ms, no task > 50 ms';
const GOAL = '200 ms';

/** Milliseconds from the start of navigation. */
interface Times {
  readonly readable: number;
  readonly largest: number;
  readonly usable: number;
  /**
   * The longest task of the page's own thread; 0 where none took more than 50 ms, for browsers tell of no shorter ones.
   */
  readonly longestTask: number;
}

/** Loads whose median is taken: at least as many, however few runs are asked for. */
const LEAST_LOADS = 7;
/** Nothing of loading is left to do after so long. */
const SETTLED_MS = 500;

/**
 * Until the observatory's first screen is painted, readable and answers to input: the server is warm, the browser's
 * cache empty.
 */
export const firstScreen: Row = {
  name: 'first-screen',
  isShort: false,
  async measure({ runs }) {
    const platform = await startPlatform();
    await untilIdle(platform);
    const opened = await openBrowser();
    try {
      if (opened === undefined) {
        return [line('first screen, largest contentful paint', MUST, GOAL, 'not run: no Chromium here', [])];
      }
      const address = `${platform.address}/en/`;
      await load(opened.browser, address, false);
      const near: Times[] = [];
      const far: Times[] = [];
      for (let run = 0; run < Math.max(runs, LEAST_LOADS); run++) {
        near.push(await load(opened.browser, address, false));
      }
      for (let run = 0; run < runs; run++) far.push(await load(opened.browser, address, true));
      const values = (times: readonly Times[], name: keyof Times) => times.map((time) => time[name]);
      const largest = values(near, 'largest');
      const tasks = values(near, 'longestTask');
      const longest = median(tasks) === 0 ? 'no task > 50 ms' : `longest task ${duration(median(tasks))}`;
      const readable = values(far, 'readable');
      const usable = values(far, 'usable');
      return [
        line(
          'first screen in Chromium, warm server: largest contentful paint',
          MUST,
          GOAL,
          `${duration(median(largest))}, ${longest}; usable after ${duration(median(values(near, 'usable')))} (Chromium ${opened.browser.version()})`,
          [
            { name: 'largest contentful paint', unit: 'ms', values: largest },
            { name: 'longest task, 0 where none took more than 50 ms', unit: 'ms', values: tasks },
          ],
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
async function load(browser: Browser, address: string, isSlow: boolean): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    if (isSlow) {
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', SLOW);
    }
    await page.addInitScript(noteLongTasks);
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
    await page.waitForTimeout(SETTLED_MS);
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
    return { ...painted, usable, longestTask: Math.max(0, ...(await longTasks(page))) };
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
