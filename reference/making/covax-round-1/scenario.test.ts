import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readScenario, scenarioFiles } from '@sahakarya/scenario';
import { describe, expect, it } from 'vitest';
import { readParticipants } from '../tables/covax-round-1.ts';
import { FULL_TABLES, needFullTables } from '../testing/full-tables.ts';
import { GROUPS, membersOf, shareOf } from './groups.ts';
import { publishedText } from './published.ts';
import { roundScenario } from './scenario.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));
const WORLD = fileURLToPath(new URL('../../worlds/covax-round-1', import.meta.url));

describe('covax-round-1', () => {
  it('is committed as the script builds it from the project’s own sources, to the byte', async () => {
    const files = scenarioFiles(await roundScenario(SOURCES));
    for (const [name, text] of files.set('published.csv', await publishedText(SOURCES))) {
      expect(await readFile(`${WORLD}/${name}`, 'utf8'), name).toBe(text);
    }
  });

  it('is a scenario without a fault, the one that was built', async () => {
    expect(readScenario(WORLD)).toEqual({ ok: true, value: await roundScenario(SOURCES) });
  });

  it('comes out the same from the full tables', async (context) => {
    needFullTables(context);
    expect(await roundScenario(FULL_TABLES)).toEqual(await roundScenario(SOURCES));
  });
});

/** How much more than by the rule COVAX published, where the two differ; of the 24 and 20 members of the groups. */
const MORE_THAN_BY_RULE = {
  'AZ/SII': { PSE: -168_000, SYR: -132_000 },
  'AZ/SKBio': {
    CAN: 7_200,
    GTM: 79_200,
    HND: 72_000,
    IDN: -33_600,
    KOR: 19_200,
    NZL: 4_800,
    SGP: -4_800,
    SLV: 98_400,
    UKR: 16_800,
  },
};

describe('the rule as inferred, in plain arithmetic', () => {
  it('is what was published, in whole boxes, for 22 of 24 and 11 of 20', async () => {
    const participants = await readParticipants(SOURCES);
    const boxes: Record<string, number> = { 'AZ/SII': 12_000, 'AZ/SKBio': 2_400 };
    const differences = GROUPS.map((group) => {
      const box = boxes[group.name] ?? 0;
      const members = membersOf(group, participants);
      const misfits = members
        .map(({ country, population, pfizer, published }) => [
          country,
          published - Math.floor((shareOf(group, population) - pfizer) / box) * box,
        ])
        .filter(([, difference]) => difference !== 0);
      return [group.name, members.length, Object.fromEntries(misfits)];
    });
    expect(differences).toEqual([
      ['AZ/SII', 24, MORE_THAN_BY_RULE['AZ/SII']],
      ['AZ/SKBio', 20, MORE_THAN_BY_RULE['AZ/SKBio']],
    ]);
  });

  it('is, for small states, two doses for 20 % of people up to 100,800 in boxes of 2,400, for 8 of 10', async () => {
    const states = (await readParticipants(SOURCES)).filter(({ group }) => group === 'AZ small-state');
    const misfits = states.flatMap(({ country, population, published }) => {
      const proportional = Math.floor((population * 0.0429175) / 2400) * 2400;
      const doses = Math.max(proportional, Math.min(100_800, Math.ceil((population * 0.4) / 2400) * 2400));
      return doses === published ? [] : [[country, published - doses]];
    });
    expect(states).toHaveLength(10);
    expect(misfits).toEqual([
      ['MCO', -9_600],
      ['NRU', 2_400],
    ]);
  });
});
