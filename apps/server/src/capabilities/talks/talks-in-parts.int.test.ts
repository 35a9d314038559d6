import { type ListedTalk, Talk, TalkList } from '@sahakarya/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { tableApplication } from '../parties/testing/table.ts';
import { codeIn, type SignedIn } from '../people/testing/people-application.ts';

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');
const kenya = await table.admitted('KEN', 'amina@health.example', convener);
const italy = await table.admitted('ITA', 'giulia@salute.example', convener);
const nepal = await table.admitted('NPL', 'hari@health.example', convener);

const words = (text: string) => ({ language: 'en', direction: 'ltr', text });

async function done(answer: ReturnType<typeof table.ask>) {
  const { statusCode, body } = await answer;
  expect(statusCode, body).toBe(200);
  return z.object({ data: Talk }).parse(JSON.parse(body)).data;
}

/** Kenya’s talks: with Italy or Nepal, some of one moment, some with words, some closed. */
async function setTalks(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    if (number % 3 === 0) people.wait(1);
    const parties = [number % 2 === 0 ? 'ITA' : 'NPL'];
    const { talk, version } = await done(
      table.ask('/talks', { as: 'KEN', parties, subject: words(`${number}`) }, kenya),
    );
    if (number % 4 === 0)
      await table.ask(`/talks/${talk}/messages`, { as: 'KEN', words: words('Are there any?') }, kenya);
    if (number % 5 === 0) await done(table.ask(`/talks/${talk}/close`, { as: 'KEN', version }, kenya));
  }
}
await setTalks(60);

async function part(who: SignedIn, query: string): Promise<TalkList> {
  const answer = await people.get(`/talks?${query}`, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return TalkList.parse(answer.json());
}

/** One part after the other, each of at most so many. */
async function allOf(who: SignedIn, filter: string, limit: number): Promise<ListedTalk[]> {
  const talks: ListedTalk[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { data, next } = await part(
      who,
      `${filter}limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    expect(data.length).toBeLessThanOrEqual(limit);
    talks.push(...data);
    cursor = next;
  }
  return talks;
}

const lastOf = ({ newest_at, begun_at }: ListedTalk) => newest_at ?? begun_at;

test('its parts hold every talk once, in the order of the whole, however large they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 70 }),
      fc.constantFrom('', 'as=KEN&', 'state=open&', 'as=KEN&state=closed&'),
      fc.constantFrom(kenya, italy),
      async (limit, filter, who) => {
        const seen = who === kenya ? filter : filter.replace('KEN', 'ITA');
        const whole = await part(who, `${seen}limit=10000`);
        expect(whole.next).toBeNull();
        expect(whole.data.map(lastOf)).toEqual(whole.data.map(lastOf).sort().reverse());
        expect(await allOf(who, seen, limit)).toEqual(whole.data);
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
});

test('fifty unless told, and how many there are in all, of which others have written in some', async () => {
  const { data, next, counts } = await part(kenya, 'as=KEN');
  expect([data.length, typeof next, counts]).toEqual([50, 'string', { open: 48, closed: 12, fresh: 0 }]);
  const closed = await part(italy, 'state=closed&limit=1');
  expect([closed.data.length, closed.counts]).toEqual([1, { open: 24, closed: 6, fresh: 15 }]);
  expect(await part(italy, 'as=NPL')).toEqual({
    ...{ data: [], next: null, counts: { open: 0, closed: 0, fresh: 0 } },
  });
  expect((await part(convener, '')).counts).toEqual({ open: 0, closed: 0, fresh: 0 });
});

test('a talk in which something is written stands first, and behind a cursor no talk comes twice', async () => {
  const first = await part(kenya, 'limit=20');
  // Of the oldest, begun in one moment, any may be the last; one of them is closed, and takes no words.
  const last = (await allOf(kenya, 'state=open&', 20)).at(-1)?.talk ?? '';
  people.wait(1);
  const written = await table.ask(`/talks/${last}/messages`, { as: 'KEN', words: words('Once more') }, kenya);
  expect(written.statusCode, written.body).toBe(200);
  const newest = await part(kenya, 'limit=20');
  expect(newest.data.map(({ talk }) => talk)).toEqual([
    last,
    ...first.data.slice(0, 19).map(({ talk }) => talk),
  ]);
  const second = await part(kenya, `limit=100&cursor=${first.next}`);
  const known = new Set(first.data.map(({ talk }) => talk));
  expect(second.data.filter(({ talk }) => known.has(talk) || talk === last)).toEqual([]);
  expect(second.data).toHaveLength(60 - 20 - 1);
});

test('a cursor holds for its own list alone, and shows nobody what they do not see', async () => {
  const { next } = await part(kenya, 'as=KEN&limit=5');
  for (const query of [`cursor=${next}`, `as=KEN&state=open&cursor=${next}`, 'cursor=nonsense'])
    expect(codeIn(await people.get(`/talks?${query}`, kenya))).toBe('unknown-cursor');
  const theirs = await part(kenya, 'limit=5');
  const toNepal = await part(nepal, `limit=100&cursor=${theirs.next}`);
  expect(toNepal.data.every(({ parties }) => parties.includes('NPL'))).toBe(true);
  for (const limit of ['0', '10001', 'x'])
    expect(codeIn(await people.get(`/talks?limit=${limit}`, kenya))).toBe('invalid-input');
});
