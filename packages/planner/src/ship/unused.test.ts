import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model.ts';
import { type Administrations, UNUSED_REASONS } from '../plan.ts';
import { cases } from '../testing/cases.ts';
import { ceilingOf, ownUseOf, rightsOf } from './testing/naive-rights.ts';
import { randomPlan } from './testing/random-plan.ts';
import { administrationsOf, type SmallModel, smallModel } from './testing/small-model.ts';
import { unused } from './unused.ts';

/** Rows lot, doses, reason: those of unused.csv. */
function rowsOf(model: Model, administrations: Administrations): [number, number, string][] {
  const { lot, doses, reason } = unused(model, administrations);
  return Array.from(lot, (l, i) => [l, doses[i], UNUSED_REASONS[reason[i]]]);
}

function reasonOf(small: SmallModel, administrations: readonly number[][] = []): string {
  return rowsOf(smallModel(small), administrationsOf(administrations))[0][2];
}

describe('unused', () => {
  it('has a row for each lot with doses left', () => {
    const model = smallModel({ destinations: [{}], lots: [{ doses: 5 }, { doses: 7 }, { doses: 9 }] });
    const administrations = administrationsOf([
      [0, 0, 0, 5],
      [2, 0, 0, 1],
      [2, 0, 3, 2],
    ]);
    expect(rowsOf(model, administrations)).toEqual([
      [1, 7, 'kept'],
      [2, 6, 'kept'],
    ]);
  });

  it('no_taker: refused, or held elsewhere under own', () => {
    const refused = { destinations: [{ refuses: [0] }], lots: [{ doses: 5 }] };
    expect(reasonOf(refused)).toBe('no_taker');
    const earmarked = { destinations: [{ refuses: [0] }, {}], lots: [{ doses: 5, earmark: [0] }] };
    expect(reasonOf(earmarked)).toBe('no_taker');
    const held: SmallModel = { destinations: [{ refuses: [0] }, {}], lots: [{ doses: 5, holder: 0 }] };
    expect(reasonOf({ ...held, sharing: 'own' })).toBe('no_taker');
    expect(reasonOf({ ...held, sharing: 'surplus' })).toBe('kept');
  });

  it('shelf_life: with lead time 2 a lot of weeks 1 to 5 has three weeks left on arrival', () => {
    const small: SmallModel = { destinations: [{ lead: 2 }], lots: [{ doses: 5, first: 1, last: 5 }] };
    expect(reasonOf({ ...small, shelfLifeOnArrivalWeeks: 4 })).toBe('shelf_life');
    expect(reasonOf({ ...small, shelfLifeOnArrivalWeeks: 3 })).toBe('capacity');
  });

  it('too_late: at hand after the end, or for the holder expired before; before kept', () => {
    expect(reasonOf({ destinations: [{ lead: 2 }], lots: [{ doses: 5, first: 6 }] })).toBe('too_late');
    expect(reasonOf({ destinations: [{ lead: 2 }], lots: [{ doses: 5, first: 5 }] })).toBe('kept');
    const held = { destinations: [{ lead: 2 }], lots: [{ doses: 5, first: 1, last: 2, holder: 0 }] };
    expect(reasonOf(held)).toBe('too_late');
    const underWay = { destinations: [{ lead: 2 }], lots: [{ doses: 5, first: -1, last: 1, holder: 0 }] };
    expect(reasonOf(underWay)).toBe('capacity');
  });

  it('kept: good for a week after the horizon', () => {
    expect(reasonOf({ weeks: 8, destinations: [{}], lots: [{ doses: 5, last: 8 }] })).toBe('kept');
    expect(reasonOf({ weeks: 8, destinations: [{}], lots: [{ doses: 5, last: 7 }] })).toBe('capacity');
  });

  it('ceiling: everyone in reach has all that it may get; capacity: someone has not', () => {
    const small: SmallModel = {
      targetPer100: 1,
      destinations: [{}, { given: 50 }, { lead: 5 }],
      lots: [{ doses: 15, last: 4 }],
    };
    expect(reasonOf(small, [[0, 0, 0, 10]])).toBe('ceiling');
    expect(reasonOf(small, [[0, 0, 0, 9]])).toBe('capacity');
    expect(reasonOf({ ...small, lots: [{ doses: 15, last: 5 }] }, [[0, 0, 0, 10]])).toBe('capacity');
  });

  it('gives the first reason that holds, as a reader of the rules finds it', () => {
    fc.assert(
      fc.property(randomPlan, ({ model, administrations }) => {
        expect(rowsOf(model, administrations)).toEqual(naiveRows(model, administrations));
      }),
      { numRuns: cases(2000) },
    );
  });
});

function naiveRows(model: Model, administrations: Administrations): [number, number, string][] {
  const total = (of: Int32Array, number: number) =>
    administrations.doses.filter((_, row) => of[row] === number).reduce((sum, n) => sum + n, 0);
  const places = [...model.destinations.population.keys()];
  const atMost = (d: number) => {
    const floors = ownUseOf(model, d).reduce((sum, row) => sum + row[2], 0);
    return total(administrations.destination, d) === Math.max(ceilingOf(model, d), floors);
  };
  const reason = (lot: number) => {
    const takers = places.filter((d) => rightsOf(model, lot, d).taker);
    if (takers.length === 0) return 'no_taker';
    const fresh = takers.filter((d) => rightsOf(model, lot, d).shelfLife);
    if (fresh.length === 0) return 'shelf_life';
    const inTime = fresh.filter((d) => rightsOf(model, lot, d).first <= rightsOf(model, lot, d).last);
    if (inTime.length === 0) return 'too_late';
    if (model.lots.lastWeek[lot] >= model.weeks) return 'kept';
    return inTime.every(atMost) ? 'ceiling' : 'capacity';
  };
  return [...model.lots.doses]
    .map((doses, lot): [number, number] => [lot, doses - total(administrations.lot, lot)])
    .filter(([, left]) => left > 0)
    .map(([lot, left]) => [lot, left, reason(lot)]);
}
