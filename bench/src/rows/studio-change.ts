import type { Page } from 'playwright-core';
import { longTasks, noteLongTasks } from '../long-tasks.ts';
import { openBrowser } from '../open-browser.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, type Sample } from '../row.ts';
import { startPlatform } from '../start-platform.ts';

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

const WORK = 'studio in Chromium: policy change until the new finding is painted';
const MUST = 'median ≤ 700 ms, no input blocked > 50 ms';
const GOAL = '100 ms';

/** Until the studio answers to another policy, and what the page's own thread does in one go meanwhile. */
export const studioChange: Row = {
  name: 'studio-change',
  isShort: false,
  async measure({ runs }) {
    const platform = await startPlatform();
    const opened = await openBrowser();
    try {
      if (opened === undefined) return [line('not run: no Chromium here', [])];
      const context = await opened.browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${platform.address}/en/studio`, { waitUntil: 'networkidle', timeout: 60_000 });
      await page.getByText('Verified to the dose').waitFor({ timeout: 60_000 });
      await page.waitForTimeout(SETTLED_MS);
      await page.evaluate(noteLongTasks);
      const pictures: number[] = [];
      for (let at = 0; at < Math.max(runs, LEAST_CHANGES); at++) {
        const { sharing, reached } = CHANGES[at % CHANGES.length] ?? CHANGES[0];
        const { time, finding } = await change(page, sharing);
        mustBe(finding.includes(reached), `${sharing} should reach ${reached}, the page says: ${finding}`);
        pictures.push(time);
        await page.waitForTimeout(SETTLED_MS);
      }
      const tasks = await longTasks(page);
      const longest = tasks.length === 0 ? 'no task > 50 ms' : `longest task ${duration(Math.max(...tasks))}`;
      return [
        line(`${duration(median(pictures))}; ${longest}`, [
          { name: 'policy change to picture', unit: 'ms', values: pictures },
          { name: 'tasks of more than 50 ms', unit: 'ms', values: tasks },
        ]),
      ];
    } finally {
      await opened?.close();
      await platform.stop();
    }
  },
};

/** Chooses a sharing, and waits until the frame with another finding has been painted. */
function change(page: Page, sharing: string): Promise<{ time: number; finding: string }> {
  return page.evaluate(
    (value) =>
      new Promise((resolve, reject) => {
        const radio = document.querySelector<HTMLInputElement>(`.studio-side input[value=${value}]`);
        const heading = document.querySelector('h1');
        if (radio === null || heading === null) return reject(new Error(`no choice ${value}`));
        const before = heading.textContent;
        const begun = performance.now();
        const seen = new MutationObserver(() => {
          const finding = heading.textContent ?? '';
          if (finding === before) return;
          seen.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => resolve({ time: performance.now() - begun, finding })),
          );
        });
        seen.observe(heading, { subtree: true, characterData: true, childList: true });
        radio.click();
      }),
    sharing,
  );
}

function line(measured: string, samples: readonly Sample[]): Line {
  return { work: WORK, mustReach: MUST, goal: GOAL, measured, ratioToPeer: '', samples };
}
