import { incomeGroupOrder } from '@sahakarya/vocabulary';
import { type Counts, MEASURES, type Measure } from './measures.ts';

/** A destination in its group, and where it stands. */
export interface Member extends Counts {
  readonly incomeGroup: string;
  readonly population: number;
}

/** What the destinations of a group have given together. */
export interface GroupSum extends Counts {
  readonly incomeGroup: string;
  readonly destinations: number;
  /** Destinations of whose doses something is known. The others count among the people all the same. */
  readonly reporting: number;
  /** Of all destinations in the group: what its rates divide by. */
  readonly population: number;
  /** 0 where nobody reports. */
  readonly doses: number;
}

/** Sums by income group, from high to low, then what isn't classified. A measure that no member tells stays null. */
export function groupSums(members: readonly Member[]): GroupSum[] {
  return incomeGroupOrder(members.map(({ incomeGroup }) => incomeGroup)).map((incomeGroup) => {
    const own = members.filter((member) => member.incomeGroup === incomeGroup);
    const [doses, people, full, boosters] = MEASURES.map((measure) => sumOf(own, measure));
    return {
      incomeGroup,
      destinations: own.length,
      reporting: own.filter((member) => member.doses !== null).length,
      population: own.reduce((sum, member) => sum + member.population, 0),
      doses: doses ?? 0,
      people: people ?? null,
      full: full ?? null,
      boosters: boosters ?? null,
    };
  });
}

function sumOf(members: readonly Member[], measure: Measure): number | null {
  const told = members.flatMap((member) => member[measure] ?? []);
  return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0);
}
