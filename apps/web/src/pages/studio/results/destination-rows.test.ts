import { ratePer100 } from '@sahakarya/vocabulary';
import { describe, expect, it } from 'vitest';
import { world } from '../../../planning/testing/reference-world.ts';
import { openedOf } from '../../../planning/worker/opened.ts';
import { FIRST_VIEW } from '../address/studio-address.ts';
import { balanceOf, destinationRows, heldBackMost, lookedFor, withLimits } from './destination-rows.ts';
import { groupTotals, shownGroups } from './group-rates.ts';

const opened = openedOf(world());
const places = opened.destinations.map(({ name }) => ({ name, isCountry: true }));
const count = opened.destinations.length;
const picture = (doses: (d: number) => number) => ({
  milestones: Int32Array.of(52),
  doses: Float64Array.from({ length: count }, (_, d) => doses(d)),
  administered: 0,
});

/** The first gains 100, the second loses 50, all others stay as they are. */
const rows = destinationRows(
  opened,
  places,
  picture((d) => (d === 0 ? 100 : 0)),
  picture((d) => (d === 1 ? 50 : 0)),
);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('destinations in the table', () => {
  it('are counted by what they gain, with their people', () => {
    expect(balanceOf(rows)).toEqual({
      gain: 1,
      lose: 1,
      same: count - 2,
      peopleWhoGain: opened.destinations[0]?.people,
      peopleWhoLose: opened.destinations[1]?.people,
    });
  });

  it('stand at the doses given before the start and those of the plan', () => {
    const [first] = rows;
    const own = opened.destinations[0];
    expect(first?.plan).toBe(ratePer100((own?.given ?? 0) + 100, own?.people ?? 1));
    expect(first?.baseline).toBe(first?.start);
  });

  it('are found by words of their name or key, group and limit, in any order', () => {
    const limits = new Uint8Array(count).fill(1);
    const chad = opened.destinations.findIndex(({ key }) => key === 'TCD');
    limits[chad] = 4;
    const limited = withLimits(rows, limits);
    const keys = (view: Partial<typeof FIRST_VIEW>) =>
      lookedFor(limited, { ...FIRST_VIEW, ...view }, compare).map(({ key }) => key);
    expect(keys({ find: 'repub  CENTRAL' })).toEqual(['CAF']);
    expect(keys({ find: 'tcd' })).toEqual(['TCD']);
    expect(keys({ find: 'cote' })).toEqual(['CIV']);
    expect(keys({ limit: 'capacity' })).toEqual(['TCD']);
    expect(keys({ group: 'LIC' })).toHaveLength(27);
    expect(keys({})[0]).toBe(opened.destinations[0]?.key);
    expect(keys({}).at(-1)).toBe(opened.destinations[1]?.key);
    const byName = keys({ sort: { by: 'name', descending: false } });
    expect(byName[0]).toBe('AFG');
    expect(keys({ sort: { by: 'name', descending: true } })).toEqual(byName.reverse());
  });

  it('are found by what people call countries; a place of its own by its name alone', () => {
    const named = rows.map((row) => (row.key === 'GBR' ? { ...row, iso2: 'GB' } : row));
    const words = { GB: ['great britain'] };
    const found = (find: string) =>
      lookedFor(withLimits(named, undefined), { ...FIRST_VIEW, find }, compare, words).map(({ key }) => key);
    expect(found('great brit')).toEqual(['GBR']);
    expect(lookedFor(withLimits(rows, undefined), { ...FIRST_VIEW, find: 'great' }, compare, words)).toEqual(
      [],
    );
  });

  it('are named in the title by their people, where one thing alone holds them back', () => {
    const limits = new Uint8Array(count).fill(1);
    for (const key of ['TCD', 'ETH', 'BDI'])
      limits[opened.destinations.findIndex((row) => row.key === key)] = key === 'BDI' ? 6 : 4;
    const given = withLimits(
      rows.map((row) => ({ ...row, plan: 1 })),
      limits,
    );
    expect(heldBackMost(given, 'capacity', 4).map(({ key }) => key)).toEqual(['ETH', 'TCD']);
  });
});

describe('income groups', () => {
  it('count all their people, the least served first; places without a group have no panel', () => {
    const { groups } = opened.rules;
    expect(groups).toEqual(['LIC', 'LMIC', 'UMIC', 'HIC', 'none']);
    expect(shownGroups(groups)).toEqual([0, 1, 2, 3]);
    expect(shownGroups(['north', 'south'])).toEqual([0, 1]);
    expect(groupTotals(opened)[0]).toEqual({
      group: 'LIC',
      destinations: 27,
      people: 682_997_420,
      given: 10_663_324,
    });
  });
});
