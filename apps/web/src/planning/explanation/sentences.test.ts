import { explain, type Names, plan, planning, sentences, whatIf } from '@sahakarya/planner';
import { type Scenario, toModel, withPolicy } from '@sahakarya/scenario';
import { addDays, dateText, dayWhenOver, weeks } from '@sahakarya/vocabulary';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../testing/english.ts';
import { world } from '../testing/reference-world.ts';
import { openedOf } from '../worker/opened.ts';
import { sentencesOf, type Words } from './sentences.ts';
import { tell } from './told.ts';

const PERCENT = 10;
const count = (value: number) => new Intl.NumberFormat('en-GB').format(value);
const rate = (value: number) => value.toFixed(1);
const list = new Intl.ListFormat('en-GB');

const WORDS: Words = {
  text: inEnglish,
  join: (parts) => list.format(parts),
  count,
  rate,
  percent: (value) => `${value} %`,
  day: (iso) => iso,
};

/** As the planner's own English sentences need them. */
function namesOf({ destinations, lots, policy }: Scenario): Names {
  return {
    destination: (d) => destinations[d]?.name ?? '',
    lot: (lot) => lots[lot]?.lot ?? '',
    weeksOver: (weeks) => dateText(dayWhenOver(weeks, policy.start)),
    week: (week) => `week ${week} from ${dateText(addDays(policy.start, 7 * week))}`,
    count,
    per100: (d, doses) => {
      const row = destinations[d];
      return rate((100 * ((row?.dosesGiven ?? 0) + doses)) / (row?.population ?? 1));
    },
  };
}

describe('explanations', () => {
  it.each([
    ['sharing=pooled', ['itself']],
    ['sharing=surplus', ['itself', 'earlier', 'others']],
    ['sharing=own', ['itself', 'earlier']],
  ] as const)('say in English what the planner says, %s', (override, helped) => {
    const shared = withPolicy(world(), [override]);
    if (!shared.ok) throw new Error('the policy has faults');
    const scenario = shared.value;
    const model = toModel(scenario);
    const made = plan(model);
    const names = scenario.destinations.map(({ name }) => name);
    const kinds = new Set<string>();
    const helps = new Set<string>();
    for (const key of ['TCD', 'IND', 'CHN', 'SGP']) {
      const d = scenario.destinations.findIndex(({ destination }) => destination === key);
      const explanation = explain(model, made, d);
      const changes = whatIf(model, made, explanation, PERCENT, (changed) => planning(changed, made));
      const english = sentences(explanation, changes, PERCENT, namesOf(scenario));
      const told = tell(explanation, changes, PERCENT, (lot) => scenario.lots[lot]?.lot ?? '');
      const written = told.map((milestone) =>
        sentencesOf(milestone.sentences, openedOf(scenario), names, d, WORDS),
      );
      expect(written).toEqual(english);
      for (const one of told.flatMap((milestone) => milestone.sentences)) {
        kinds.add(one.kind);
        if (one.kind === 'gain') helps.add(one.helps);
      }
    }
    expect(kinds.size).toBeGreaterThanOrEqual(3);
    for (const one of helped) expect(helps).toContain(one);
  });

  it('say in English what the planner says of a place that nothing can reach in time', () => {
    const scenario = world();
    const d = scenario.destinations.findIndex(({ destination }) => destination === 'TCD');
    const far = scenario.destinations.map((row, at) =>
      at === d ? { ...row, leadWeeks: weeks.of(20) } : row,
    );
    const model = toModel({ ...scenario, destinations: far });
    const explanation = explain(model, plan(model), d);
    const [english = []] = sentences(explanation, [], PERCENT, namesOf(scenario));
    const [first] = tell(explanation, [], PERCENT, String);
    const names = scenario.destinations.map(({ name }) => name);
    expect(sentencesOf(first?.sentences ?? [], openedOf(scenario), names, d, WORDS)).toEqual(english);
    expect(english.slice(1)).toEqual([
      expect.stringMatching(
        /^No lot that it may use can be there by then: the first one can in week \d+ from 202\d-/,
      ),
    ]);
  });
});
