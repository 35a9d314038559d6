import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readScenario, type Scenario, scenarioFiles } from '@sahakarya/scenario';
import { describe, expect, it } from 'vitest';
import { FULL_TABLES, needFullTables } from '../testing/full-tables.ts';
import { worldScenario } from './scenario.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));
const WORLD = fileURLToPath(new URL('../../worlds/world-2021-08', import.meta.url));

function sum<Row>(rows: readonly Row[], number: (row: Row) => number): number {
  return rows.reduce((total, row) => total + number(row), 0);
}

describe('world-2021-08', () => {
  it('is committed as the script builds it from the project’s own sources, to the byte', async () => {
    for (const [name, text] of scenarioFiles(await worldScenario(SOURCES))) {
      expect(await readFile(`${WORLD}/${name}`, 'utf8'), name).toBe(text);
    }
  });

  it('is a scenario without a fault, the one that was built', async () => {
    expect(readScenario(WORLD)).toEqual({ ok: true, value: await worldScenario(SOURCES) });
  });

  describe('in figures', async () => {
    const { destinations, lots, products, acceptance }: Scenario = await worldScenario(SOURCES);

    it('has 228 destinations, 14 vaccines, 8,205 lots and 1,654 rows of acceptance', () => {
      expect(destinations).toHaveLength(228);
      expect(products).toHaveLength(14);
      expect(lots).toHaveLength(8205);
      expect(acceptance).toHaveLength(1654);
    });

    it('has the people, the doses given and the doses to share of its README', () => {
      expect(sum(destinations, ({ population }) => population)).toBe(7_871_504_938);
      expect(sum(destinations, ({ dosesGiven }) => dosesGiven)).toBe(4_328_986_136);
      expect(sum(lots, ({ doses }) => doses)).toBe(8_162_765_718);
    });

    it('starts from the gap that was known on 4 August 2021', () => {
      const per100 = ['HIC', 'UMIC', 'LMIC', 'LIC'].map((group) => {
        const members = destinations.filter(({ incomeGroup }) => incomeGroup === group);
        const given = sum(members, ({ dosesGiven }) => dosesGiven);
        return ((100 * given) / sum(members, ({ population }) => population)).toFixed(1);
      });
      expect(per100).toEqual(['101.4', '89.9', '22.9', '1.6']);
    });

    it('has each lot with the destination that gave it', () => {
      const codes = new Set<string>(destinations.map(({ destination }) => destination));
      expect(lots.filter(({ holder }) => !codes.has(holder))).toEqual([]);
    });
  });
});

describe('world-2021-08, beside the full tables', () => {
  it('comes out the same from them as from the compact copies', async (context) => {
    needFullTables(context);
    expect(await worldScenario(FULL_TABLES)).toEqual(await worldScenario(SOURCES));
  });

  it('is the scenario that was built from them before', async (context) => {
    needFullTables(context);
    const built = scenarioFiles(await worldScenario(FULL_TABLES));
    const builtBefore = (name: string) => readFile(`${FULL_TABLES}/scenarios/world-2021-08/${name}`, 'utf8');
    for (const name of ['destinations.csv', 'products.csv', 'lots.csv', 'acceptance.csv']) {
      expect(built.get(name), name).toBe(await builtBefore(name));
    }
    expect(JSON.parse(built.get('policy.json') ?? '')).toEqual(JSON.parse(await builtBefore('policy.json')));
  });
});
