import {
  type Explanation,
  explain,
  limits,
  limitsIn,
  type Plan,
  plan,
  planning,
  sentences,
  whatIf,
} from '@sahakarya/planner';
import { readScenario, type Scenario, toModel, withPolicy } from '@sahakarya/scenario';
import { expect, it } from 'vitest';
import { builtInWorlds, REFERENCE_WORLD } from '../folders/built-in-worlds.ts';
import { namesOf } from './names.ts';

/** As many destinations are asked about under each rule, at every milestone at which it is named: 20 cells or more. */
const SAMPLE = 3;

const WORLD = world();

it.each([
  ['surplus', 'acceptance', 7, acceptingAll],
  ['own', 'holder', 11, withSurplusShared],
] as const)(
  'says of the world %s that more would help where a plan from nothing gives it more: %s',
  async (sharing, limit, seed, changed) => {
    const scenario = changing(await WORLD, `sharing=${sharing}`);
    const model = toModel(scenario);
    const made = plan(model);
    const { count } = model.destinations;
    const names = limits(model, made);
    const isNamed = (node: number) => limitsIn(names[node] ?? 0).includes(limit);
    const named = [...Array(count).keys()].filter((d) =>
      model.milestones.some((_, k) => isNamed(k * count + d)),
    );
    const judged: string[] = [];
    for (const d of sampled(named, SAMPLE, seed)) {
      const alone = onlyWith(limit, explain(model, made, d));
      const changes = whatIf(model, made, alone, 10, (one) => planning(one, made));
      const said = sentences(alone, changes, 10, namesOf(scenario));
      const gains = gainsBy(made, plan(toModel(changed(scenario, d))), count);
      const name = (of: number) => scenario.destinations[of]?.name ?? '';
      for (const k of model.milestones.keys())
        if (isNamed(k * count + d)) judged.push(judge(said[k]?.at(-1) ?? '', gains, k, d, name));
    }
    expect(judged.length).toBeGreaterThanOrEqual(20);
    expect(judged).toContain('itself');
    expect(judged).toContain('others');
  },
);

/**
 * Holds what a sentence says of a change against the doses that each destination gains by it, by milestone.
 * @returns whom it says that the change helps
 */
function judge(
  sentence: string,
  gains: readonly Float64Array[],
  k: number,
  d: number,
  name: (d: number) => string,
): string {
  const now = gains[k] ?? new Float64Array();
  const own = now[d] ?? 0;
  const before = gains[k - 1]?.[d] ?? 0;
  const most = now.reduce((best, more, of) => (more > (now[best] ?? 0) ? of : best), 0);
  if (sentence.endsWith('That would help it.')) {
    expect(own, name(d)).toBeGreaterThan(Math.max(0, before));
    return 'itself';
  }
  if (sentence.includes('That would help it earlier, ')) {
    expect(own, name(d)).toBeGreaterThan(0);
    expect(own, name(d)).toBeLessThanOrEqual(before);
    return 'earlier';
  }
  expect(own, name(d)).toBeLessThanOrEqual(0);
  if (sentence.includes(` That would help others first: ${name(most)} (`)) {
    expect(now[most]).toBeGreaterThan(0);
    return 'others';
  }
  expect(sentence).toMatch(/ nobody would have a dose more by then\.$/);
  expect(now[most]).toBeLessThanOrEqual(0);
  return 'nobody';
}

async function world(): Promise<Scenario> {
  const found = (await builtInWorlds()).find(({ name }) => name === REFERENCE_WORLD);
  const read = readScenario(found?.folder ?? '');
  if (!read.ok) throw new Error('the world has faults');
  return read.value;
}

function changing(scenario: Scenario, override: string): Scenario {
  const changed = withPolicy(scenario, [override]);
  if (!changed.ok) throw new Error('the policy has faults');
  return changed.value;
}

function acceptingAll(scenario: Scenario, d: number): Scenario {
  const destination = scenario.destinations[d]?.destination ?? '';
  const others = (scenario.acceptance ?? []).filter((row) => row.destination !== destination);
  const all = scenario.products.map(({ product }) => ({ destination, product }));
  return { ...scenario, acceptance: [...others, ...all] };
}

function withSurplusShared(scenario: Scenario): Scenario {
  return changing(scenario, 'sharing=surplus');
}

/** The explanation as if nothing else held the destination back. */
function onlyWith(limit: 'acceptance' | 'holder', explanation: Explanation): Explanation {
  const milestones = explanation.milestones.map((milestone) => ({
    ...milestone,
    limits: milestone.limits.filter((one) => one === limit),
  }));
  return { ...explanation, milestones };
}

/** Doses more that each destination has by the end of each milestone. */
function gainsBy(before: Doses, now: Doses, count: number): Float64Array[] {
  const soFar = new Float64Array(count);
  return Array.from({ length: before.milestoneDoses.length / count }, (_, k) => {
    for (let d = 0; d < count; d++) {
      const node = k * count + d;
      soFar[d] = (soFar[d] ?? 0) + (now.milestoneDoses[node] ?? 0) - (before.milestoneDoses[node] ?? 0);
    }
    return soFar.slice();
  });
}

type Doses = Pick<Plan, 'milestoneDoses'>;

/** Some of the items, all of them being as likely (Park and Miller 1988). */
function sampled(items: readonly number[], size: number, seed: number): number[] {
  let state = seed;
  const left = [...items];
  return Array.from({ length: size }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return left.splice(state % left.length, 1)[0] ?? 0;
  });
}
