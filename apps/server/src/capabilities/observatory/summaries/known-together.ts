import { REPORTED_FIELD } from '@sahakarya/contract';
import { type Break, type Counts, contradictions, isFresh, type Measure } from '@sahakarya/impact';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import type { ObservatoryTables } from '../tables.ts';

type Step = ObservatoryTables['destination_step'];

/**
 * Figures that were shown together from a day on, as known, and cannot be true together: each told by a report of its
 * own, of days of which the later one found the earlier one fresh. Files that come in another order than they were
 * known in may bring that about. Needs the steps.
 */
export async function impossibleTogether(
  { db }: Desk,
  destinations: readonly string[],
): Promise<(Break & { readonly destination: string })[]> {
  const steps = await db
    .selectFrom('destination_step')
    .selectAll()
    .where('reading', '=', 'known')
    .where('destination', 'in', destinations)
    .orderBy('destination')
    .orderBy('day')
    .execute();
  return steps.flatMap((step, at) => {
    const last = steps[at - 1];
    const before = last?.destination === step.destination ? last : undefined;
    const stood = new Set(before === undefined ? [] : pairsOf(before).map(({ key }) => key));
    return pairsOf(step)
      .filter(({ key }) => !stood.has(key))
      .map(({ less, more }) => {
        const measure = before?.[less] === step[less] && before?.[more] !== step[more] ? more : less;
        return {
          ...{ destination: step.destination, day: dayOf(step.day), kind: 'impossible' as const, measure },
          ...{ before: before?.[measure] ?? null, after: step[measure] ?? 0 },
        };
      });
  });
}

function pairsOf(step: Step): { readonly key: string; readonly less: Measure; readonly more: Measure }[] {
  const told = (measure: Measure) => (step.filled.includes(measure) ? null : step[measure]);
  const counts: Counts = {
    doses: told('doses'),
    people: told('people'),
    full: told('full'),
    boosters: told('boosters'),
  };
  return contradictions(counts, counts).flatMap(([less, more]) => {
    const days = [less, more].map((measure) => step[REPORTED_FIELD[measure]] ?? '').sort();
    const [earlier = '', later = ''] = days;
    if (!isFresh(dayOf(earlier), dayOf(later))) return [];
    return { key: [less, step[less], more, step[more], ...days].join(' '), less, more };
  });
}
