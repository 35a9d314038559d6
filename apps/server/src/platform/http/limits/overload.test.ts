import { expect, it } from 'vitest';
import type { Pages } from '../pages/pages.ts';
import { noLetters } from '../testing/no-letters.ts';
import { smallApplication } from '../testing/small-application.ts';

/**
 * Pages that are made when they are told to, one for each address; those that are being made at one time are counted.
 */
function pagesOnDemand() {
  const making = new Map<string, () => void>();
  const made: string[] = [];
  let most = 0;
  const pages: Pages = {
    assets: new URL('.', import.meta.url).pathname,
    failure: () => ({ html: '', language: 'en' }),
    letter: noLetters,
    find: ({ path }) => ({
      key: path,
      subjects: ['figures'],
      read: async () => async () => {
        await new Promise<void>((go) => {
          making.set(path, go);
          most = Math.max(most, making.size);
        });
        making.delete(path);
        made.push(path);
        return {
          status: 200,
          html: path.padEnd(5_000),
          language: 'en',
          styleHashes: [],
          cache: 'public',
          embeddable: false,
          isWorthKeeping: true,
        };
      },
    }),
  };
  /** Lets pages be made until all of the answers are there. */
  const settle = async <Answer>(answers: readonly Promise<Answer>[]): Promise<Answer[]> => {
    let isOver = false;
    const all = Promise.all(answers).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      for (const go of [...making.values()]) go();
      await new Promise(setImmediate);
    }
    return all;
  };
  return { pages, making, made, settle, most: () => most };
}

const settings = { TRUST_PROXY: 'loopback', SAHAKARYA_WAITING: '100' };
const from = (address: string) => ({ 'x-forwarded-for': address });

it('one address that asks for sixty new days at once waits for itself: others are answered', async () => {
  const { pages, made, settle, most } = pagesOnDemand();
  const app = await smallApplication({ pages, settings });
  const ask = (url: string, address: string) => app.inject({ url, headers: from(address) });
  const flood = Array.from({ length: 60 }, (_, day) => ask(`/flood-${day}`, '192.0.2.1'));
  const others = Array.from({ length: 5 }, (_, reader) => ask(`/page-${reader}`, `198.51.100.${reader}`));
  const reads = Array.from({ length: 5 }, () => ask('/api/v1/long', '203.0.113.1'));
  const [floodAnswers, otherAnswers, readAnswers] = await Promise.all([
    settle(flood),
    settle(others),
    settle(reads),
  ]);
  expect([...otherAnswers, ...readAnswers].map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
  const refused = floodAnswers.filter(({ statusCode }) => statusCode === 429);
  // One is being made, forty wait.
  expect(refused).toHaveLength(60 - 41);
  expect(floodAnswers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(41);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  // Others' pages are among the first to be made.
  const last = Math.max(...Array.from({ length: 5 }, (_, reader) => made.indexOf(`/page-${reader}`)));
  expect(last).toBeLessThan(12);
  expect(most()).toBe(2);
  const metrics = (await app.inject({ url: '/metrics' })).body;
  expect(metrics).toContain('sahakarya_work{state="peak"} 10\n');
  expect(metrics).toContain('sahakarya_work_done_total{kind="page"} 46\n');
  expect(metrics).toContain('sahakarya_work_refused_total{full="address"} 19\n');
});

it('when too much waits in all, everybody is told to come again, but for what is kept', async () => {
  const { pages, settle } = pagesOnDemand();
  const app = await smallApplication({ pages, settings: { ...settings, SAHAKARYA_WAITING: '3' } });
  const ask = (url: string, address: string) => app.inject({ url, headers: from(address) });
  await settle([ask('/kept', '192.0.2.1')]);
  const asked = Array.from({ length: 6 }, (_, n) => ask(`/new-${n}`, `192.0.2.${n}`));
  const kept = await ask('/kept', '192.0.2.9');
  const answers = await settle(asked);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 503]);
  expect(answers[5]?.json()).toMatchObject({ code: 'busy' });
  expect(answers[5]?.headers['retry-after']).toBe('5');
  expect([kept.statusCode, kept.body.trim()]).toEqual([200, '/kept']);
});

it('a page that many ask for is made once, and by nobody’s turn but the first that comes', async () => {
  const { pages, made, settle } = pagesOnDemand();
  const app = await smallApplication({ pages, settings });
  const ask = (url: string, address: string) => app.inject({ url, headers: from(address) });
  const flood = ['/a', '/b', '/c', '/d', '/wanted'].map((url) => ask(url, '192.0.2.1'));
  const readers = Array.from({ length: 50 }, () => ask('/wanted', '198.51.100.1'));
  const answers = await settle([...flood, ...readers]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(55).fill(200));
  expect(made.filter((path) => path === '/wanted')).toHaveLength(1);
  expect(made.indexOf('/wanted')).toBeLessThan(3);
});

it('a page that had to be made counts as six requests, one that was kept as one', async () => {
  const { pages, settle } = pagesOnDemand();
  const app = await smallApplication({
    pages,
    settings: { ...settings, SAHAKARYA_REQUESTS_PER_MINUTE: '10' },
  });
  const ask = (url: string) => app.inject({ url, headers: from('192.0.2.1') });
  const [first] = await settle([ask('/one')]);
  const again = await ask('/one');
  expect([first?.headers['ratelimit-remaining'], again.headers['ratelimit-remaining']]).toEqual(['4', '3']);
  const [second] = await settle([ask('/two')]);
  expect([second?.statusCode, second?.headers['ratelimit-remaining']]).toEqual([200, '0']);
  expect((await ask('/one')).statusCode).toBe(429);
});

it('comes compressed as its reader takes it, with the same words and tag', async () => {
  const { pages, settle, made } = pagesOnDemand();
  const app = await smallApplication({ pages, settings });
  const ask = (encodings: string) => app.inject({ url: '/page', headers: { 'accept-encoding': encodings } });
  const answers = await settle(['gzip, deflate, br', 'gzip', 'br;q=0, gzip;q=0.5', 'deflate'].map(ask));
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'gzip',
    'gzip',
    undefined,
  ]);
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
  expect(answers[3]?.body.trim()).toBe('/page');
  for (const { headers } of answers) expect(headers.vary).toContain('Accept-Encoding');
  expect(made).toEqual(['/page']);
});
