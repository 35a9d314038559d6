import { createHash } from 'node:crypto';
import type { ImportSource, ToldSource } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';

/** Longest part of a publisher's name in the key of its source. */
const LONGEST_NAME = 40;
/** Digits that tell apart sources whose names are written alike in a key, or with no letter of it. */
const DIGITS = 8;

/**
 * Whose a file is: as its sender says, else Our World in Data's. A publisher that is known here already keeps the name
 * by which it is known, however its capitals are written now: what it told before can be taken back.
 *
 * @param knownOn 'YYYY-MM-DD'; each day has a source of its own, and so have other terms on one day
 */
export async function sourceOfFile(
  desk: Desk,
  { title, licence, url, ...told }: ToldSource,
  knownOn: string,
): Promise<ImportSource> {
  if (told.publisher === undefined || licence === undefined)
    return {
      source: `owid-import-${knownOn}`,
      publisher: 'Our World in Data',
      title: `Coronavirus (COVID-19) Vaccinations, as of ${knownOn}`,
      licence: 'CC-BY-4.0',
      url: 'https://github.com/owid/covid-19-data',
      assumed: true,
    };
  const publisher = await asKnown(desk, told.publisher);
  const terms = {
    publisher,
    title: title ?? `Vaccinations, as of ${knownOn}`,
    licence,
    url: url ?? null,
  };
  return { source: keyOf(terms, knownOn), ...terms, assumed: false };
}

async function asKnown({ db }: Desk, publisher: string): Promise<string> {
  const known = await db
    .selectFrom('source')
    .select('publisher')
    .where(sql<boolean>`lower(publisher) = lower(${publisher})`)
    .orderBy(sql`publisher = ${publisher}`, 'desc')
    .orderBy('publisher')
    .limit(1)
    .executeTakeFirst();
  return known?.publisher ?? publisher;
}

function keyOf(
  terms: Pick<ImportSource, 'publisher' | 'title' | 'licence' | 'url'>,
  knownOn: string,
): string {
  const name = terms.publisher
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim()
    .replaceAll(' ', '-');
  const sum = createHash('sha256')
    .update(JSON.stringify(Object.values(terms)))
    .digest('hex');
  return [...(name === '' ? [] : [name]), sum.slice(0, DIGITS), 'import', knownOn].join('-');
}
