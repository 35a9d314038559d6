import { limitsIn } from '@sahakarya/planner';
import { groupCoverage } from '@sahakarya/scenario';
import { REFERENCE_WORLD } from '../folders/built-in-worlds.ts';
import type { WrittenPlan } from '../folders/plan-into-folder.ts';
import { coverageDocument, dosesDocument } from '../output/documents.ts';
import { lowest, standingsOf } from './standings.ts';
import { LOWEST, type TwoPlans } from './tell-tour.ts';

/** What `tour --json` prints, but for the time taken. */
export function tourDocument({ own, pooled }: TwoPlans) {
  const { scenario, model } = pooled;
  const ownStandings = standingsOf(own);
  const pooledStandings = standingsOf(pooled);
  return {
    command: 'tour',
    ok: true,
    scenario: REFERENCE_WORLD,
    at_start: coverageDocument(groupCoverage(scenario, 0, new Float64Array(model.destinations.count))),
    plans: [planDocument(own), planDocument(pooled)],
    lowest_when_pooled: lowest(pooledStandings, ownStandings, LOWEST).rows.flatMap((d) => {
      const standing = pooledStandings[d];
      if (standing === undefined) return [];
      const { destination, name, incomeGroup } = standing.destination;
      return [
        {
          destination,
          name,
          income_group: incomeGroup,
          per_100_own: ownStandings[d]?.per100,
          per_100_pooled: standing.per100,
          limits: limitsIn(standing.limits),
        },
      ];
    }),
  };
}

function planDocument({ scenario, summary, folder }: WrittenPlan) {
  return {
    sharing: scenario.policy.sharing,
    plan: folder,
    doses: dosesDocument(summary.doses),
    coverage: coverageDocument(summary.coverage),
  };
}
