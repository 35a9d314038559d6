import type { Scenario } from '@sahakarya/scenario';
import { destinationKey } from '@sahakarya/vocabulary';
import { destinationOf } from '../destination.ts';
import { productOf } from '../product.ts';
import { readCountries } from '../tables/countries.ts';
import { readParticipants } from '../tables/covax-round-1.ts';
import { readVaccines } from '../tables/vaccines.ts';
import { ROUND_ABOUT } from './about.ts';
import { GROUPS, membersOf } from './groups.ts';
import { groupLot } from './lots.ts';
import { ROUND_POLICY } from './policy.ts';

/** Doses that can be given in a week, per 100 people: enough for the round in the weeks after arrival. */
const CAPACITY_PER_100 = 1;

/**
 * COVAX's first AstraZeneca round: one lot per group, earmarked for its members. Nothing but the size of the
 * lot says what a member gets: the planner shares it out.
 */
export async function roundScenario(sources: string): Promise<Scenario> {
  const countries = new Map((await readCountries(sources)).map((country) => [country.code, country]));
  const vaccines = await readVaccines(sources);
  const participants = await readParticipants(sources);

  const groups = GROUPS.map((group) => {
    const members = membersOf(group, participants);
    const vaccine = get(vaccines, group.vaccine);
    return { members, vaccine, lot: groupLot(group, members, vaccine) };
  });
  return {
    about: ROUND_ABOUT,
    destinations: groups.flatMap(({ members }) =>
      members.map(({ country, population, pfizer }) =>
        destinationOf(get(countries, country), {
          population,
          dosesGiven: pfizer,
          weeklyCapacity: Math.floor((population * CAPACITY_PER_100) / 100),
        }),
      ),
    ),
    products: groups.map(({ vaccine }) => productOf(vaccine)),
    lots: groups.map(({ lot }) => lot),
    earmarks: groups.flatMap(({ lot: { lot }, members }) =>
      members.map(({ country }) => ({ lot, destination: destinationKey.of(country) })),
    ),
    capacity: [],
    policy: ROUND_POLICY,
  };
}

function get<Value>(table: ReadonlyMap<string, Value>, code: string): Value {
  const value = table.get(code);
  if (value === undefined) throw new Error(`the source tables have no ${code}`);
  return value;
}
