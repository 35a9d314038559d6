import { milestoneWeeks, type Scenario } from '@sahakarya/scenario';
import { longDay } from './days.ts';
import { counted } from './numbers.ts';
import { SHARING_WORDS } from './sharing-words.ts';

/** How large a scenario is, and its policy, in two sentences. */
export function aboutScenario(name: string, { destinations, lots, policy }: Scenario): string {
  const milestones = milestoneWeeks(policy).length;
  return (
    `${name}: ${counted(destinations.length, 'destination', 'destinations')}, ` +
    `${counted(lots.length, 'lot', 'lots')}, ${counted(policy.weeks, 'week', 'weeks')} from ` +
    `${longDay(policy.start)}, ${counted(milestones, 'milestone', 'milestones')}; ` +
    `${SHARING_WORDS[policy.sharing]}.`
  );
}
