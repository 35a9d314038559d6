import { type Scenario, toModel } from '@sahakarya/scenario';
import { dateText } from '@sahakarya/vocabulary';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { applyPolicy, overrides } from './apply-policy.ts';
import { APART, type PolicyState, UNCHANGED } from './policy-state.ts';
import { rulesOf, suitedTo } from './rules.ts';

const scenario = world();

function applied(changes: Partial<PolicyState>, to: Scenario = scenario): Scenario {
  const result = applyPolicy(to, { ...UNCHANGED, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

describe('a policy', () => {
  it('that changes nothing leaves the scenario as it is', () => {
    expect(applied({})).toEqual(scenario);
  });

  it('becomes what the command line takes as --policy', () => {
    expect(overrides(scenario, APART)).toEqual(['sharing=own']);
    const state: PolicyState = {
      ...UNCHANGED,
      sharing: 'surplus',
      target: 120,
      holderTarget: 180,
      shelfLifeWeeks: 6,
      milestoneEveryWeeks: 0,
      weights: { LIC: 150, 'a "b"': 50 },
    };
    expect(overrides(scenario, state)).toEqual([
      'sharing=surplus',
      'target_per_100=120',
      'holder_target_per_100=180',
      'shelf_life_on_arrival_weeks=6',
      'milestones=',
      'weights={"by":"income_group","LIC":1.5,"a \\"b\\"":0.5}',
    ]);
    expect(applied(state).policy.weights?.groups).toMatchObject([{ group: 'LIC' }, { group: 'a "b"' }]);
  });

  it('with a booster pause keeps holders at two doses per person, and the target where it is', () => {
    const { policy } = applied({ boosterPause: true });
    expect([policy.holderTargetPer100, policy.targetPer100]).toEqual([200_000_000, 140_000_000]);
    expect(applied({ boosterPause: true, holderTarget: 150 }).policy.holderTargetPer100).toBe(150_000_000);
    const { holderTargetPer100: _, ...without } = scenario.policy;
    const follows = applied({ boosterPause: true, target: 90 }, { ...scenario, policy: without });
    expect(follows.policy.holderTargetPer100).toBe(90_000_000);
  });

  it('multiplies capacity by group and supply by product, rounded down', () => {
    const changed = applied({
      capacity: { all: 50, of: { LIC: 150 } },
      supply: { all: 100, of: { PFIZER: 33 } },
    });
    for (const [d, row] of changed.destinations.entries()) {
      const own = scenario.destinations[d];
      const factor = row.incomeGroup === 'LIC' ? 1.5 : 0.5;
      expect(row.weeklyCapacity).toBe(Math.floor((own?.weeklyCapacity ?? 0) * factor));
    }
    for (const [at, { product, doses }] of changed.lots.entries()) {
      const own = scenario.lots[at]?.doses ?? 0;
      expect(doses).toBe(product === 'PFIZER' ? Math.floor((own * 33) / 100) : own);
    }
  });

  it('whose producer stops moves the lots of these weeks behind them, and makes the rest of use shorter', () => {
    const stop = { producer: 'Pfizer/BioNTech', fromWeek: 4, weeks: 8 };
    const changed = applied({ stop });
    let moved = 0;
    for (const [at, lot] of changed.lots.entries()) {
      const own = scenario.lots[at];
      if (own === undefined || lot.available === own.available) continue;
      moved++;
      expect(lot.product).toBe('PFIZER');
      expect(dateText(own.available) >= '2021-08-30' && dateText(own.available) < '2021-10-25').toBe(true);
      expect([dateText(lot.available), lot.expires, lot.doses]).toEqual([
        '2021-10-25',
        own.expires,
        own.doses,
      ]);
    }
    expect(moved).toBeGreaterThan(100);
    const long = applied({ stop: { ...stop, fromWeek: 0, weeks: 104 } });
    const { firstWeek, lastWeek } = toModel(long).lots;
    for (const [at, lot] of long.lots.entries())
      if (lot.available === lot.expires) expect(firstWeek[at]).toBeGreaterThan(lastWeek[at] ?? 0);
  });

  it('that makes amounts too large to count is refused with its fault', () => {
    const huge = scenario.lots.map((lot) => ({ ...lot, doses: lot.doses }));
    const [first, ...others] = huge;
    if (first === undefined) throw new Error('no lots');
    const most = { ...first, doses: (Number.MAX_SAFE_INTEGER - 20_000_000_000) as typeof first.doses };
    const refused = applyPolicy(
      { ...scenario, lots: [most, ...others] },
      { ...UNCHANGED, supply: { all: 400, of: {} } },
    );
    expect(refused.ok ? [] : refused.faults.map(({ code, file }) => [code, file])).toContainEqual([
      'sum-too-large',
      'lots.csv',
    ]);
  });
});

describe('a state of another scenario', () => {
  it('loses what this one lacks, and names it', () => {
    const { state, unknown } = suitedTo(rulesOf(scenario), {
      ...UNCHANGED,
      sharing: 'pooled',
      target: 120,
      weights: { LIC: 200, MOON: 200 },
      supply: { all: 100, of: { NONE: 50 } },
      stop: { producer: 'Nobody', fromWeek: 0, weeks: 4 },
    });
    expect(state).toEqual({ ...UNCHANGED, target: 120, weights: { LIC: 200 } });
    expect(unknown).toEqual(['MOON', 'NONE', 'Nobody']);
  });
});
