import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Platform, startPlatform } from '../bench/src/start-platform.ts';
import { reader } from './page.ts';
import { LANGUAGES } from './pages.ts';
import { textsOf } from './testing/texts-of.ts';

const { visit, need } = reader();

/** Ends the server's connections to its PostgreSQL, where no new one is taken until `back` is called. */
function takeDatabaseAway({ folder }: Platform): { readonly back: () => void } {
  const [socket, away] = [join(folder, 'socket'), join(folder, 'socket-away')];
  const [postmaster] = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
  renameSync(socket, away);
  const processes = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of processes) {
    const [parent, pid] = line.trim().split(/\s+/);
    if (parent === postmaster && line.includes('[local]')) process.kill(Number(pid), 'SIGTERM');
  }
  return { back: () => renameSync(away, socket) };
}

it('pages that lack their database say so in their reader’s language, and come back', async (context) => {
  need(context);
  const platform = await startPlatform();
  onTestFinished(() => platform.stop());
  const ask = (path: string, language = 'en') =>
    fetch(new URL(path, platform.address), {
      headers: { accept: 'text/html', 'accept-language': language, cookie: 'theme=dark' },
    });
  const { back } = takeDatabaseAway(platform);
  await expect.poll(async () => (await ask('/mr/')).status).toBe(503);
  for (const [path, wanted, language, direction] of [
    ['/mr/', 'en', 'mr', 'ltr'],
    ['/ar/destinations/IND?day=2021-05-02', 'en', 'ar', 'rtl'],
    ['/', 'zh-Hans', 'zh', 'ltr'],
  ] as const) {
    const answer = await ask(path, wanted);
    const { headers } = answer;
    expect([answer.status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([
      503,
      '5',
      'no-store',
    ]);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}" dir="${direction}" data-theme="dark">`);
    expect(html).toContain(`<a class="wordmark" href="/${language}/">`);
    for (const code of LANGUAGES) expect(html).toContain(`hreflang="${code}"`);
    expect(html).toContain(`<h1>${textsOf(language)('problem.unavailable.title')}</h1>`);
  }

  const { page, close } = await visit('/mr/?measure=full', { baseURL: platform.address, marks: 'lang' });
  const again = page.getByRole('link', { name: textsOf('mr')('error.page.retry') });
  expect(await again.evaluate((link) => getComputedStyle(link).display)).toBe('inline-flex');
  back();
  await expect.poll(async () => (await ask('/mr/')).status).toBe(200);
  await again.click();
  await page.waitForSelector('html[data-usable]');
  expect(new URL(page.url()).search).toBe('?measure=full');
  await close();
});
