import { type Administrations, NONE } from '@sahakarya/planner';
import { readScenario, type Scenario, toModel } from '@sahakarya/scenario';
import { doses } from '@sahakarya/vocabulary';
import { expect, it } from 'vitest';
import { hasLowIncome, lowIncomeWeeks } from './low-income-weeks.ts';
import { EXAMPLE } from './testing/example.ts';

function example(): Scenario {
  const read = readScenario(EXAMPLE);
  if (!read.ok) throw new Error('the example has faults');
  return read.value;
}

/** Administrations of Salonga, the only low-income country: 4,000,000 people, 60,000 doses before the start. */
function salongaGives(
  rows: readonly (readonly [lot: string, week: number, doses: number])[],
): Administrations {
  const { lots, destinations } = example();
  const salonga = destinations.findIndex(({ destination }) => destination === 'SAL');
  return {
    count: rows.length,
    lot: Int32Array.from(rows, ([lot]) => lots.findIndex((row) => row.lot === lot)),
    destination: new Int32Array(rows.length).fill(salonga),
    week: Int32Array.from(rows, ([, week]) => week),
    doses: Float64Array.from(rows, ([, , doses]) => doses),
  };
}

it('counts doses by the course of their vaccine, and those before the start as halves', () => {
  const scenario = example();
  const model = toModel(scenario);
  // 30,000 courses before; SOLO is one dose a course, DUO two: 10 % of people are 400,000 courses, 40 % 1,600,000.
  const administrations = salongaGives([
    ['COS-SOLO-1', 3, 370_000],
    ['FUND-DUO-1', 5, 2_399_998],
    ['FUND-DUO-1', 9, 2],
  ]);
  expect(lowIncomeWeeks(scenario, model, administrations)).toEqual([4, 10, undefined]);
});

it('finds what is reached before the start', () => {
  const scenario = example();
  const rich = scenario.destinations.map((row) => ({ ...row, dosesGiven: doses.of(row.population) }));
  const model = toModel({ ...scenario, destinations: rich });
  expect(lowIncomeWeeks({ ...scenario, destinations: rich }, model, salongaGives([]))).toEqual([
    0,
    0,
    undefined,
  ]);
});

it('has no answer where there are no low-income countries', () => {
  const scenario = example();
  const others = scenario.destinations.map((row) => ({ ...row, incomeGroup: 'HIC' }));
  const administrations = salongaGives([['FUND-DUO-1', 3, 800_000]]);
  expect(hasLowIncome({ ...scenario, destinations: others })).toBe(false);
  expect(lowIncomeWeeks({ ...scenario, destinations: others }, toModel(scenario), administrations)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(administrations.lot).not.toContain(NONE);
});
