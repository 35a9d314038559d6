import type { FaultList } from '../faults.ts';
import { plainText } from '../scenario/meant-key.ts';
import type { Destination, Policy } from '../scenario/scenario.ts';
import { MOST_DOSES_PER_PERSON, type NoticedTables, placeOf } from './noticed-tables.ts';

const FILE = 'destinations.csv';

/** People of a place: no country has as many. India and China have 1.45 thousand million each. */
const MOST_PEOPLE = 2_000_000_000;

/** What of places is mostly a slip: amounts that no people can have, and what leaves a place without a dose. */
export function noticeDestinations(tables: NoticedTables, policy: Policy, notices: FaultList): void {
  const { destinations, acceptance } = tables;
  const accepting = acceptance && new Set<string>(acceptance.rows.map(({ destination }) => destination));
  const closed = withoutCapacity(tables, policy.weeks);
  for (const [at, row] of destinations.rows.entries()) {
    const { destination, population, incomeGroup, dosesGiven, weeklyCapacity, leadWeeks } = row;
    const place = (column: string, value: string | number) => placeOf(FILE, destinations, at, column, value);
    const group = worldBankGroup(incomeGroup);
    if (group !== undefined) notices.add('misnamed-group', place('income_group', incomeGroup), { group });
    if (population > MOST_PEOPLE)
      notices.add('large-population', place('population', population), { most: MOST_PEOPLE });
    if (dosesGiven > MOST_DOSES_PER_PERSON * population)
      notices.add('many-doses-given', place('doses_given', dosesGiven), {
        most: MOST_DOSES_PER_PERSON,
        people: population,
      });
    if (closed.has(destination)) notices.add('no-capacity', place('weekly_capacity', weeklyCapacity));
    else if (weeklyCapacity > population)
      notices.add('large-capacity', place('weekly_capacity', weeklyCapacity), { people: population });
    if (leadWeeks >= policy.weeks)
      notices.add('lead-too-long', place('lead_weeks', leadWeeks), { weeks: policy.weeks });
    if (accepting?.has(destination) === false)
      notices.add('accepts-nothing', place('destination', destination));
  }
  noticeWeeks(tables, policy, notices);
}

/** Destinations that can give no dose in any week of the plan. */
function withoutCapacity({ destinations, capacity }: NoticedTables, weeks: number): ReadonlySet<string> {
  const ofWeeks = new Map<string, { weeks: number; most: number }>();
  for (const { destination, week, doses } of capacity.rows) {
    if (week >= weeks) continue;
    const own = ofWeeks.get(destination) ?? { weeks: 0, most: 0 };
    ofWeeks.set(destination, { weeks: own.weeks + 1, most: Math.max(own.most, doses) });
  }
  const isClosed = ({ destination, weeklyCapacity }: Destination) => {
    const own = ofWeeks.get(destination) ?? { weeks: 0, most: 0 };
    return own.most === 0 && (weeklyCapacity === 0 || own.weeks === weeks);
  };
  return new Set(destinations.rows.filter(isClosed).map(({ destination }) => destination));
}

const WORLD_BANK: Readonly<Record<string, string>> = {
  lic: 'LIC',
  lmic: 'LMIC',
  umic: 'UMIC',
  hic: 'HIC',
  low: 'LIC',
  'lower middle': 'LMIC',
  'upper middle': 'UMIC',
  high: 'HIC',
  'low income': 'LIC',
  'lower middle income': 'LMIC',
  'upper middle income': 'UMIC',
  'high income': 'HIC',
};

/** The group of the World Bank that a text is another way of writing. */
function worldBankGroup(incomeGroup: string): string | undefined {
  const meant = WORLD_BANK[plainText(incomeGroup)];
  return meant === incomeGroup ? undefined : meant;
}

function noticeWeeks({ capacity }: NoticedTables, { weeks }: Policy, notices: FaultList): void {
  for (const [at, { week }] of capacity.rows.entries()) {
    if (week < weeks) continue;
    const place = placeOf('capacity.csv', capacity, at, 'week', week);
    notices.add('week-passed-over', place, { weeks, most: weeks - 1 });
  }
}
