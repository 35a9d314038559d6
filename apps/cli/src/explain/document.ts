import { type Cut, type Gain, type MilestoneExplanation, whomItHelps } from '@sahakarya/planner';
import type { Explained } from './explained.ts';
import { per100With } from './names.ts';

/** What `explain --json` says of a destination, lots and destinations by their keys. */
export function explanationDocument({ scenario, explanation, percent, changes, told }: Explained): object {
  const destination = scenario.destinations[explanation.destination];
  return {
    destination: destination?.destination,
    name: destination?.name,
    milestones: explanation.milestones.map((milestone, k) => ({
      milestone_week: milestone.weeks,
      doses: milestone.doses,
      per_100: per100With(destination, milestone.doses),
      most_doses: milestone.ceiling,
      limits: milestone.limits,
      ...behind(milestone),
      sentences: told[k] ?? [],
    })),
    more_per_cent: percent,
    what_if: changes.map((change) => ({
      limit: change.limit,
      helps: explanation.milestones.map((_, k) => whomItHelps(change, k)),
      gained: change.gained,
      gained_by_all: change.gainedByAll,
      others: change.others.map((gains) => gains.map(dosesDocument)),
    })),
  };

  function behind({ usedUp, fullWeeks, keptOut, cut }: MilestoneExplanation): object {
    return {
      used_up: {
        lots: usedUp.lots.map(lotKey),
        users: usedUp.users.map(dosesDocument),
      },
      full_weeks: fullWeeks,
      kept_out: keptOut.map(({ rule, lots, left }) => ({ rule, lots: lots.map(lotKey), doses_left: left })),
      cut: cut === undefined ? null : cutDocument(cut),
    };
  }

  function cutDocument({ destinations, lots, lotDoses, fullWeeks, capacity, received }: Cut): object {
    return {
      destinations: destinations.map(key),
      lots: lots.map(lotKey),
      lot_doses: lotDoses,
      full_weeks: fullWeeks,
      capacity,
      received,
    };
  }

  function dosesDocument({ destination, doses }: Gain): object {
    return { destination: key(destination), doses };
  }

  function key(d: number): string | undefined {
    return scenario.destinations[d]?.destination;
  }

  function lotKey(lot: number): string | undefined {
    return scenario.lots[lot]?.lot;
  }
}
