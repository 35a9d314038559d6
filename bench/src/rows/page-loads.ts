import { PAGE_EXAMPLES } from '@sahakarya/web';
import type { BrowserContext } from 'playwright-core';
import { noteLongTasks } from '../long-tasks.ts';
import { openBrowser } from '../open-browser.ts';
import { duration } from '../record/figures.ts';
import { type Line, mustBe, type Row, type Sample } from '../row.ts';
import { startPlatform } from '../start-platform.ts';
import { untilIdle } from '../until-idle.ts';

const LANGUAGES = ['en', 'mr', 'ar', 'zh', 'fr', 'ru', 'es'] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** What one task of the page's thread may take. */
const MOST_MS = 50;

/** Nothing of loading is left to do after so long; the studio plans meanwhile. */
const SETTLED_MS = 700;

interface Load {
  /** `/mr/studio at 390` */
  readonly of: string;
  /** Sum of the layout shifts that no input asked for. */
  readonly shift: number;
  /** Milliseconds; 0 where none took more than 50 ms. */
  readonly longestTask: number;
}

/** What moves while each page loads, and how long the page's own thread is busy in one go: all languages, two sizes. */
export const pageLoads: Row = {
  name: 'page-loads',
  isShort: false,
  async measure() {
    const platform = await startPlatform();
    await untilIdle(platform);
    const opened = await openBrowser();
    try {
      if (opened === undefined) return [line('layout shift', '', 'not run: no Chromium here', [], 'score')];
      const loads: Load[] = [];
      for (const size of SIZES) {
        const context = await opened.browser.newContext({ viewport: size });
        for (const language of LANGUAGES)
          for (const path of PAGE_EXAMPLES)
            loads.push(await usualLoad(context, platform.address, `/${language}${path}`, size.width));
        await context.close();
      }
      return linesOf(loads);
    } finally {
      await opened?.close();
      await platform.stop();
    }
  },
};

function linesOf(loads: readonly Load[]): Line[] {
  const [moved, busy] = [worst(loads, 'shift'), worst(loads, 'longestTask')];
  const over = loads.filter(({ longestTask }) => longestTask > MOST_MS).length;
  const shift = `worst ${moved.shift.toFixed(4)}, ${moved.of}; ${loads.length} loads`;
  const task = `worst ${duration(busy.longestTask)}, ${busy.of}; medians of 3 where the first took more; ${over} of ${loads.length} over 50 ms`;
  return [
    line(
      'layout shift while a page loads, every page',
      '≤ 0.02',
      shift,
      loads.map((one) => one.shift),
      'score',
    ),
    line(
      'longest task while a page loads, every page',
      '≤ 50 ms',
      task,
      loads.map((one) => one.longestTask),
      'ms',
    ),
  ];
}

/** Where one load kept the thread for longer, the machine may have: the middle one of three tells. */
async function usualLoad(
  context: BrowserContext,
  address: string,
  path: string,
  width: number,
): Promise<Load> {
  const first = await load(context, address, path, width);
  if (first.longestTask <= MOST_MS) return first;
  const all = [first, await load(context, address, path, width), await load(context, address, path, width)];
  const [, middle = 0] = all.map(({ longestTask }) => longestTask).sort((a, b) => a - b);
  return { of: first.of, shift: Math.max(...all.map(({ shift }) => shift)), longestTask: middle };
}

async function load(context: BrowserContext, address: string, path: string, width: number): Promise<Load> {
  const page = await context.newPage();
  try {
    await page.addInitScript(noteLongTasks);
    await page.addInitScript(noteShifts);
    const answer = await page.goto(address + path, { waitUntil: 'networkidle', timeout: 60_000 });
    mustBe(answer !== null && answer.status() < 500, `${path} answers ${answer?.status()}`);
    await page.waitForTimeout(SETTLED_MS);
    const { long, shifts } = await page.evaluate(() => ({
      long: 'long' in window && Array.isArray(window.long) ? window.long : [],
      shifts: 'shifts' in window && Array.isArray(window.shifts) ? window.shifts : [],
    }));
    const shift = shifts.reduce((sum: number, one: number) => sum + one, 0);
    return { of: `${path} at ${width}`, shift, longestTask: Math.max(0, ...long) };
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function noteShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false)
        shifts.push(Number(entry.value));
  }).observe({ type: 'layout-shift', buffered: true });
}

function worst(loads: readonly Load[], name: 'shift' | 'longestTask'): Load {
  return loads.reduce((most, one) => (one[name] > most[name] ? one : most));
}

function line(
  work: string,
  mustReach: string,
  measured: string,
  values: readonly number[],
  unit: Sample['unit'],
): Line {
  return {
    work,
    mustReach,
    goal: '',
    measured,
    ratioToPeer: '',
    samples: [{ name: work, unit, values }],
  };
}
