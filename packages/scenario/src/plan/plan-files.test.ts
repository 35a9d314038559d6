import { LIMITS, NONE, UNUSED_REASONS } from '@sahakarya/planner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOfCsv, textOfCells } from '../formats/csv-cells.ts';
import { planDataPackage } from '../package/data-package.ts';
import { ALL_RETOLD } from '../package/table-schemas.ts';
import { toModel } from '../scenario/to-model.ts';
import { arbitraryResult } from '../testing/arbitrary-result.ts';
import { arbitraryScenario } from '../testing/arbitrary-scenario.ts';
import { bytesOf, EXAMPLE, FIFTY, rightValue, scenarioOf } from '../testing/example.ts';
import { checkPlanPackage } from './checking/check-plan-package.ts';
import { parsePlan } from './parse-plan.ts';
import { aboutPlan, planFiles } from './plan-files.ts';
import { summarise } from './summary.ts';

test('a plan that is written and read is the same', () => {
  const cases = arbitraryScenario.chain((scenario) =>
    fc.tuple(fc.constant(scenario), arbitraryResult(scenario)),
  );
  fc.assert(
    fc.property(cases, ([scenario, result]) => {
      const read = rightValue(parsePlan(bytesOf(planFiles(scenario, result)), scenario));
      const { plan, limits, shipments, unused } = result;
      expect(read.administrations).toEqual(plan.administrations);
      expect(read.certificate).toEqual(plan.certificate);
      expect(read.shipments).toEqual(shipments);
      expect(read.unused).toEqual(unused);
      expect(read.coverage.limits).toEqual(limits);
      expect(read.summary).toEqual(summarise(scenario, toModel(scenario), result));
      const count = scenario.destinations.length;
      const doses = plan.milestoneDoses.slice();
      for (let i = count; i < doses.length; i++) doses[i] = (doses[i] ?? 0) + (doses[i - count] ?? 0);
      expect(read.coverage.doses).toEqual(doses);
    }),
    { numRuns: 200 },
  );
});

test('a plan of before, without the columns that retell, is read as it was', () => {
  const cases = arbitraryScenario.chain((scenario) =>
    fc.tuple(fc.constant(scenario), arbitraryResult(scenario)),
  );
  fc.assert(
    fc.property(cases, ([scenario, result]) => {
      const files = planFiles(scenario, result);
      const { retold, ...now } = rightValue(parsePlan(bytesOf(files), scenario));
      expect(retold).toEqual(ALL_RETOLD);
      for (const name of ['administrations', 'shipments'] as const) {
        const cells = cellsOfCsv(files.get(`${name}.csv`) ?? '');
        const columns = (cells[0]?.length ?? 0) - ALL_RETOLD[name].length;
        files.set(`${name}.csv`, textOfCells(cells.map((row) => row.slice(0, columns))));
      }
      const before = rightValue(parsePlan(bytesOf(files), scenario));
      expect(before).toEqual({ ...now, retold: { administrations: [], shipments: [] } });
      const described = planDataPackage(aboutPlan(scenario.about), before.retold);
      expect(described).not.toContain('week_begins');
      const packageOf = (text: string) => new TextEncoder().encode(text);
      expect(checkPlanPackage(packageOf(described), scenario, before).ok).toBe(true);
      expect(checkPlanPackage(packageOf(described), scenario, { retold }).ok).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test('JSON files are indented by two spaces and end with a newline', () => {
  // Names that look like numbers would change places in an object in memory.
  const cases = arbitraryScenario
    .filter(({ destinations, lots }) =>
      [...destinations.map((row) => row.destination), ...lots.map((row) => row.lot)].every(
        (key) => !/^[0-9]+$|^__proto__$/.test(key),
      ),
    )
    .chain((scenario) => arbitraryResult(scenario).map((result) => planFiles(scenario, result)));
  fc.assert(
    fc.property(cases, (files) => {
      for (const name of ['certificate.json', 'summary.json', 'datapackage.json'] as const) {
        const text = files.get(name) ?? '';
        expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toBe(text);
      }
    }),
    { numRuns: 50 },
  );
});

describe('the files of a small plan', () => {
  const scenario = scenarioOf(FIFTY);
  const unlabelled = {
    count: 0,
    destination: new Int32Array(0),
    week: new Int32Array(0),
    label: new Int32Array(0),
  };
  const files = planFiles(scenario, {
    plan: {
      administrations: {
        count: 3,
        lot: Int32Array.of(0, 0, 0),
        destination: Int32Array.of(0, 1, 2),
        week: Int32Array.of(0, 0, 1),
        doses: Float64Array.of(7, 13, 29),
      },
      milestoneDoses: Float64Array.of(7, 13, 29),
      certificate: {
        milestones: [
          {
            levels: Int32Array.of(1, 0),
            destinationLabels: Int32Array.of(1, 0, NONE),
            lotLabels: Int32Array.of(0),
            fullWeeks: {
              ...unlabelled,
              count: 2,
              destination: Int32Array.of(0, 0),
              week: Int32Array.of(2, 3),
              label: Int32Array.of(1, NONE),
            },
          },
        ],
      },
      leavingHolderBound: 0,
    },
    limits: Uint8Array.of(
      1 << LIMITS.indexOf('supply'),
      (1 << LIMITS.indexOf('supply')) | (1 << LIMITS.indexOf('capacity')),
      1 << LIMITS.indexOf('ceiling'),
    ),
    shipments: {
      count: 2,
      lot: Int32Array.of(0, 0),
      destination: Int32Array.of(0, 2),
      sentWeek: Int32Array.of(0, 1),
      receivedWeek: Int32Array.of(0, 1),
      packs: Float64Array.of(7, 31),
      doses: Float64Array.of(7, 31),
    },
    unused: {
      count: 1,
      lot: Int32Array.of(0),
      doses: Float64Array.of(1),
      reason: Uint8Array.of(UNUSED_REASONS.indexOf('kept')),
    },
    leavingHolder: { doses: 0, bound: 0 },
    oneMilestone: Float64Array.of(7, 13, 29),
  });

  test.each([
    [
      'administrations.csv',
      `lot,destination,week,doses,week_begins,product,name
LOT,TEN,0,7,2021-08-02,VAX,Ten
LOT,TWENTY,0,13,2021-08-02,VAX,Twenty
LOT,FIFTY,1,29,2021-08-09,VAX,Fifty
`,
    ],
    [
      'coverage.csv',
      'milestone_week,destination,doses,per_100,limit\n4,TEN,7,70.0000,supply\n4,TWENTY,13,65.0000,supply;capacity\n4,FIFTY,29,58.0000,ceiling\n',
    ],
    [
      'shipments.csv',
      `lot,destination,sent_week,received_week,packs,doses,sent_week_begins,received_week_begins,product,name
LOT,TEN,0,0,7,7,2021-08-02,2021-08-02,VAX,Ten
LOT,FIFTY,1,1,31,31,2021-08-09,2021-08-09,VAX,Fifty
`,
    ],
    ['unused.csv', 'lot,doses,reason\nLOT,1,kept\n'],
    [
      'certificate.json',
      `{
  "milestones": [
    {
      "milestone_week": 4,
      "levels": [
        "TWENTY",
        "TEN"
      ],
      "destinations": {
        "TEN": 1,
        "TWENTY": 0
      },
      "others": {},
      "lots": {
        "LOT": 0
      },
      "full_weeks": {
        "TEN": {
          "2": 1,
          "3": null
        }
      }
    }
  ]
}
`,
    ],
  ] as const)('%s', (name, text) => expect(files.get(name)).toBe(text));

  test('summary.json', () => {
    const group = (income_group: string, population: number, doses: number, per_100: number) => ({
      milestone_week: 4,
      income_group,
      population,
      doses,
      per_100,
    });
    const coverage = [group('HIC', 50, 29, 58), group('LMIC', 20, 13, 65), group('LIC', 10, 7, 70)];
    expect(JSON.parse(files.get('summary.json') ?? '')).toEqual({
      doses: {
        at_hand: 50,
        administered: 49,
        kept: 1,
        expired: 0,
        shipped: 38,
        // TWENTY's 13 are not shipped; the 2 that FIFTY gets beyond its plan don't make up for them.
        not_shipped: 13,
        leaving_holder: 0,
        leaving_holder_bound: 0,
      },
      coverage,
      one_milestone: coverage,
      packs: [
        { destination: 'TEN', planned: 7, shipped: 7 },
        { destination: 'TWENTY', planned: 13, shipped: 0 },
        { destination: 'FIFTY', planned: 29, shipped: 31 },
      ],
    });
  });
});

test('doses given before count in coverage, not in doses; a holder needs no shipment from itself', () => {
  const scenario = scenarioOf(EXAMPLE);
  const model = toModel(scenario);
  const none = new Float64Array(0);
  const rows = new Int32Array(0);
  const summary = summarise(scenario, model, {
    plan: {
      administrations: {
        count: 2,
        lot: Int32Array.of(0, 0),
        destination: Int32Array.of(0, 1),
        week: Int32Array.of(1, 1),
        doses: Float64Array.of(100, 20),
      },
      milestoneDoses: Float64Array.of(100, 20, 0, 0, 0, 0, 0, 0, 0),
      certificate: { milestones: [] },
      leavingHolderBound: 0,
    },
    limits: new Uint8Array(9),
    shipments: {
      count: 0,
      lot: rows,
      destination: rows,
      sentWeek: rows,
      receivedWeek: rows,
      packs: none,
      doses: none,
    },
    unused: {
      count: 3,
      lot: Int32Array.of(0, 1, 2),
      doses: Float64Array.of(380, 600, 700),
      reason: new Uint8Array(3),
    },
    leavingHolder: { doses: 20, bound: 20 },
    oneMilestone: Float64Array.of(100, 20, 0),
  });
  expect(summary.packs.map(({ planned }) => planned)).toEqual([0, 20, 0]);
  // Week 12, the first after the plan, ends on 31 October, the last day of use of L2: all three are still good.
  expect(summary.doses).toMatchObject({
    atHand: 1800,
    administered: 120,
    kept: 1680,
    expired: 0,
    notShipped: 20,
  });
  expect(summary.coverage[0]).toEqual({
    milestoneWeek: 4,
    incomeGroup: 'HIC',
    population: 2000,
    doses: 20,
    per100: '16.0000',
  });
  expect(summary.coverage.slice(-3).map(({ incomeGroup }) => incomeGroup)).toEqual(['HIC', 'LIC', 'none']);
});
