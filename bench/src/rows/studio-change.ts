import type { Browser } from 'playwright-core';
import { longTasks, noteLongTasks } from '../long-tasks.ts';
import { openBrowser } from '../open-browser.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, type Sample } from '../row.ts';
import { startPlatform } from '../start-platform.ts';
import { prepareStudioTimes, type StudioTimes, timesOfChange, timesOfLoad } from '../studio-times.ts';
import { untilIdle } from '../until-idle.ts';

/** What low-income countries reach in the world of August 2021, doses per 100 people, and how it is shared. */
const CHANGES = [
  { sharing: 'surplus', reached: '30.5' },
  { sharing: 'own', reached: '28.2' },
  { sharing: 'pooled', reached: '96.5' },
] as const;

/** Of policy changes: at least as many, however few runs are asked for. */
const LEAST_CHANGES = 9;

/** Nothing of a change is left to do after so long, so that the next one is measured alone. */
const SETTLED_MS = 1_500;

/** Loads whose median is taken: at least as many, however few runs are asked for. */
const LEAST_LOADS = 5;

/**
 * Until the studio shows its first plan, and answers to another policy; until each is verified; and what the page's own
 * thread does in one go meanwhile.
 */
export const studioChange: Row = {
  name: 'studio-change',
  isShort: false,
  async measure({ runs }) {
    const platform = await startPlatform();
    await untilIdle(platform);
    const opened = await openBrowser();
    try {
      if (opened === undefined) return [{ ...CHANGE, measured: 'not run: no Chromium here' }];
      const address = `${platform.address}/en/studio`;
      const loads: StudioTimes[] = [];
      for (let run = 0; run < Math.max(runs, LEAST_LOADS); run++)
        loads.push(await load(opened.browser, address));
      const { times, tasks } = await changes(opened.browser, address, Math.max(runs, LEAST_CHANGES));
      const longest = tasks.length === 0 ? 'no task > 50 ms' : `longest task ${duration(Math.max(...tasks))}`;
      return [
        {
          ...LOAD,
          measured: `${said(loads)}; its plan made here ${duration(median(loads.map(({ planned }) => planned)))}`,
          samples: samples('first load', loads),
        },
        {
          ...CHANGE,
          measured: `${said(times)}; ${longest}`,
          samples: [
            ...samples('policy change', times),
            { name: 'tasks of more than 50 ms', unit: 'ms', values: tasks },
          ],
        },
      ];
    } finally {
      await opened?.close();
      await platform.stop();
    }
  },
};

const LOAD: Line = {
  work: 'studio in Chromium, nothing cached: the first plan’s finding / “verified”',
  mustReach: '≤ 0.6 s / ≤ 1.2 s',
  goal: '0.4 s / 0.7 s',
  measured: '',
  ratioToPeer: '',
  samples: [],
};

const CHANGE: Line = {
  work: 'studio: policy change to the new finding / to “verified”',
  mustReach: '≤ 150 ms / ≤ 500 ms, no task > 50 ms',
  goal: '60 ms / 150 ms',
  measured: '',
  ratioToPeer: '',
  samples: [],
};

function said(times: readonly StudioTimes[]): string {
  const [finding, verified] = [times.map((one) => one.finding), times.map((one) => one.verified)];
  return `${duration(median(finding))} / ${duration(median(verified))}`;
}

function samples(name: string, times: readonly StudioTimes[]): Sample[] {
  return [
    { name: `${name} to finding`, unit: 'ms', values: times.map(({ finding }) => finding) },
    { name: `${name} to verified`, unit: 'ms', values: times.map(({ verified }) => verified) },
  ];
}

/** Opens the studio in a browser context of its own, so that nothing is cached. */
async function load(browser: Browser, address: string): Promise<StudioTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(prepareStudioTimes);
    await page.goto(address);
    const times = await timesOfLoad(page);
    mustBe(times.said.includes('96.5'), `the studio says: ${times.said}`);
    return times;
  } finally {
    await context.close();
  }
}

async function changes(browser: Browser, address: string, count: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(prepareStudioTimes);
    await page.goto(address);
    await timesOfLoad(page);
    await page.waitForTimeout(SETTLED_MS);
    await page.evaluate(noteLongTasks);
    const times: StudioTimes[] = [];
    for (let at = 0; at < count; at++) {
      const { sharing, reached } = CHANGES[at % CHANGES.length] ?? CHANGES[0];
      const one = await timesOfChange(page, sharing);
      mustBe(one.said.includes(reached), `${sharing} should reach ${reached}, the page says: ${one.said}`);
      times.push(one);
      await page.waitForTimeout(SETTLED_MS);
    }
    return { times, tasks: await longTasks(page) };
  } finally {
    await context.close();
  }
}
