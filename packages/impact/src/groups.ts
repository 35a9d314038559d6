import { incomeGroupOrder } from '@sahakarya/vocabulary';
import type { Basis } from './freshness.ts';
import { type Counts, MEASURES, type Measure } from './measures.ts';

/** A destination in its group, and where it stands. */
export interface Member extends Counts {
  readonly incomeGroup: string;
  readonly population: number;
  /** Whether the last report of each measure is fresh; null where there was none. */
  readonly isFresh: Readonly<Record<Measure, boolean | null>>;
}

/** What the destinations of a group have given together. */
export interface GroupSum extends Counts {
  readonly incomeGroup: string;
  readonly destinations: number;
  /** Destinations of whose doses something is known. The others count among the people all the same. */
  readonly reporting: number;
  /** Of all destinations in the group: what its rates divide by. */
  readonly population: number;
  readonly basis: Readonly<Record<Measure, Basis>>;
}

/**
 * Sums by income group, from high to low, then what isn't classified. A measure that no member tells stays null, and so
 * does a sum beyond 2^53 − 1, which no number tells exactly: it is not known.
 */
export function groupSums(members: readonly Member[]): GroupSum[] {
  return incomeGroupOrder(members.map(({ incomeGroup }) => incomeGroup)).map((incomeGroup) => {
    const own = members.filter((member) => member.incomeGroup === incomeGroup);
    const [doses, people, full, boosters] = MEASURES.map((measure) => sumOf(own, measure));
    return {
      incomeGroup,
      destinations: own.length,
      reporting: own.filter((member) => member.doses !== null).length,
      population: peopleOf(own),
      doses: doses ?? null,
      people: people ?? null,
      full: full ?? null,
      boosters: boosters ?? null,
      basis: {
        doses: basisOf(own, 'doses'),
        people: basisOf(own, 'people'),
        full: basisOf(own, 'full'),
        boosters: basisOf(own, 'boosters'),
      },
    };
  });
}

function sumOf(members: readonly Member[], measure: Measure): number | null {
  const told = members.flatMap((member) => member[measure] ?? []);
  return told.length === 0 ? null : exactSum(told);
}

/** Of whole numbers; null where it is beyond those that can be told apart. No part of it is less than nothing. */
export function exactSum(counts: readonly number[]): number | null {
  const sum = counts.reduce((all, count) => all + count, 0);
  return Number.isSafeInteger(sum) ? sum : null;
}

function basisOf(members: readonly Member[], measure: Measure): Basis {
  const reported = members.filter(({ isFresh }) => isFresh[measure] !== null);
  return {
    people: peopleOf(reported),
    fresh: peopleOf(reported.filter(({ isFresh }) => isFresh[measure])),
  };
}

function peopleOf(members: readonly Member[]): number {
  return members.reduce((sum, { population }) => sum + population, 0);
}
