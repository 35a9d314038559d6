import { median } from '../record/median.ts';
import { type Line, mustBe, type Row } from '../row.ts';
import { type Platform, startPlatform } from '../start-platform.ts';
import { processorSeconds, untilIdle } from '../until-idle.ts';

/** The server tells its processor time in hundredths of a second at best: so many pages are taken together. */
const PAGES = 20;
const AGAIN = 100;
/** Pages after which most of the program is compiled, as it is for all of a server's life but its first minutes. */
const COMPILED = 60;
const FIRST_DAY = Date.UTC(2021, 0, 10);
const DAY = 86_400_000;

/** Processor time of the first page of a day that nobody has asked for, and of the same page again. */
export const newDay: Row = {
  name: 'new-day',
  isShort: true,
  async measure({ runs }) {
    const platform = await startPlatform();
    try {
      let day = 0;
      const next = () => `/en/?day=${new Date(FIRST_DAY + day++ * DAY).toISOString().slice(0, 10)}`;
      await untilIdle(platform);
      await processorTime(platform, COMPILED, next);
      const anew: number[] = [];
      const again: number[] = [];
      for (let run = 0; run < runs; run++) {
        anew.push(await processorTime(platform, PAGES, next));
        again.push(await processorTime(platform, AGAIN, () => '/en/'));
      }
      return [
        line('first page of a day that nobody has asked for: processor time', '≤ 60 ms', anew),
        line('the same page again: processor time', '≤ 3 ms', again),
      ];
    } finally {
      await platform.stop();
    }
  },
};

/** @returns milliseconds for each page, in the server's process */
async function processorTime(platform: Platform, pages: number, address: () => string): Promise<number> {
  const before = await processorSeconds(platform);
  for (let page = 0; page < pages; page++) {
    const path = address();
    const answer = await fetch(platform.address + path, { headers: { 'accept-encoding': 'br' } });
    mustBe(answer.ok && (await answer.text()).includes('</html>'), `${path} answers ${answer.status}`);
  }
  return (1_000 * ((await processorSeconds(platform)) - before)) / pages;
}

function line(work: string, mustReach: string, values: readonly number[]): Line {
  const measured = `${median(values).toFixed(1)} ms`;
  return {
    work,
    mustReach,
    goal: '',
    measured,
    ratioToPeer: '',
    samples: [{ name: work, unit: 'ms', values }],
  };
}
