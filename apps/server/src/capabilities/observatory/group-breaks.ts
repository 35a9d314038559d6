import type { Destination, GroupBreak, GroupCoverage, Reading } from '@sahakarya/contract';
import { GROUP_LIFT_PER_100, MEASURES, weekEnds } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Days } from './asked-day.ts';
import type { Members } from './coverage-on.ts';
import { dayOf } from './day-of.ts';
import { groupsOn, groupWeeks, sumsOn } from './group-coverage.ts';
import { allDestinations } from './members.ts';
import { coverageOf, standingsOn } from './standings.ts';
import type { KeptReading } from './summaries/kept-readings.ts';
import { keptReading, type WhatIsKnown, weeklyReading, weeksOf } from './what-is-known.ts';

/** Where the lines of groups break by week: first figures that lift a sum, and weeks of another state of the data. */
export async function groupBreaks(
  desk: Desk,
  known: WhatIsKnown,
  reading: Reading,
  { first, last }: Days,
): Promise<GroupBreak[]> {
  const entries = await desk.db
    .selectFrom('group_break')
    .selectAll()
    .where(weeksOf(known, reading))
    .orderBy('week')
    .orderBy('destination')
    .execute();
  const found: GroupBreak[] = entries.map(({ reading: _, week, ...entry }) => ({
    ...entry,
    day: week,
    kind: 'first_report',
  }));
  let [before, eve] = [weeklyReading(known, reading, first), first];
  for (const week of weekEnds(dayOf(first), dayOf(last)).map(dateText)) {
    const now = weeklyReading(known, reading, week);
    if (now !== before) {
      const rows = await groupWeeks(desk, known, reading, { from: eve, to: week });
      const rowsOf = (day: string) => rows.filter((row) => row.day === day);
      const destinations = await allDestinations(desk);
      const readings = { before, now };
      found.push(...(await otherState(desk, destinations, readings, rowsOf(eve), rowsOf(week))));
    }
    [before, eve] = [now, week];
  }
  return found;
}

/** Those on the day asked for, where no week ends on it that `groupBreaks` tells already. */
export async function breaksOnDay(
  desk: Desk,
  { known, destinations }: Members,
  reading: Reading,
  weeks: readonly GroupCoverage[],
  groups: readonly GroupCoverage[],
): Promise<GroupBreak[]> {
  const day = groups[0]?.day ?? '';
  const eve = weeks.findLast((week) => week.day < day)?.day;
  if (eve === undefined || weeks.some((week) => week.day === day)) return [];
  const readings = { before: weeklyReading(known, reading, eve), now: keptReading(known, reading, day) };
  if (readings.before === readings.now) return [];
  const rows = weeks.filter((week) => week.day === eve);
  return otherState(desk, destinations, readings, rows, groups);
}

/** The groups and measures of a day whose figures would be others in the state of the data before it. */
async function otherState(
  desk: Desk,
  destinations: readonly Destination[],
  readings: { readonly before: KeptReading; readonly now: KeptReading },
  eve: readonly GroupCoverage[],
  groups: readonly GroupCoverage[],
): Promise<GroupBreak[]> {
  const day = groups[0]?.day ?? '';
  const [standings, now] = [
    await standingsOn(desk, readings.before, day),
    await standingsOn(desk, readings.now, day),
  ];
  const coverage = destinations.map((one) => coverageOf(one, standings.get(one.destination), day, null));
  const before = groupsOn(day, sumsOn(destinations, coverage), null);
  return groups.flatMap((group) => {
    const { income_group } = group;
    const same = (one: GroupCoverage) => one.income_group === income_group;
    const then = before.find(same);
    return MEASURES.filter((measure) => then?.[measure] !== group[measure]).map(
      (measure): GroupBreak => ({
        income_group,
        measure,
        day,
        kind: 'other_state',
        destination: mostOf(
          destinations
            .filter((member) => member.income_group === income_group)
            .map(({ destination }) => {
              const [here, there] = [now.get(destination)?.[measure], standings.get(destination)?.[measure]];
              return { destination, change: (here ?? 0) - (there ?? 0) };
            }),
          group.population,
        ),
        reported: null,
        before: eve.find(same)?.[measure] ?? null,
        after: group[measure],
      }),
    );
  });
}

/** Whose figures make more than half of a sum's change, where that is one that readers see; null where nobody's do. */
function mostOf(
  changes: readonly { readonly destination: string; readonly change: number }[],
  population: number,
): string | null {
  const all = changes.reduce((sum, { change }) => sum + change, 0);
  if (Math.abs(all) * 100 <= GROUP_LIFT_PER_100 * population) return null;
  return changes.find(({ change }) => 2 * change * Math.sign(all) > Math.abs(all))?.destination ?? null;
}
