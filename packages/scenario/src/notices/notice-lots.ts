import { dateText, dayWhenOver, slipsBetween } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import { plainText } from '../scenario/meant-key.ts';
import type { Policy } from '../scenario/scenario.ts';
import { MOST_DOSES_PER_PERSON, type NoticedTables, placeOf } from './noticed-tables.ts';

/** What of lots is mostly a slip: too many doses, days outside of the plan, holders whose name is almost a place's. */
export function noticeLots({ destinations, lots }: NoticedTables, policy: Policy, notices: FaultList): void {
  const people = destinations.rows.reduce((sum, { population }) => sum + population, 0);
  const end = dayWhenOver(policy.weeks, policy.start);
  const similarTo = similarNames(destinations.rows);
  for (const [at, { doses, available, expires, holder }] of lots.rows.entries()) {
    const place = (column: string, value: string | number) => placeOf('lots.csv', lots, at, column, value);
    if (doses === 0) notices.add('no-doses', place('doses', doses));
    if (doses > MOST_DOSES_PER_PERSON * people && people > 0)
      notices.add('large-lot', place('doses', doses), { most: MOST_DOSES_PER_PERSON, people });
    if (expires < policy.start)
      notices.add('lot-expired', place('expires', dateText(expires)), { start: dateText(policy.start) });
    if (available > end)
      notices.add('lot-too-late', place('available', dateText(available)), { end: dateText(end) });
    const key = similarTo(holder);
    if (key !== undefined) notices.add('similar-holder', place('holder', holder), { key });
  }
}

/** Holders that are looked at, each against every destination; and letters of a name in which a slip can be told. */
const MOST_HOLDERS = 50;
const SHORTEST = 6;
const LONGEST = 60;
const MOST_SLIPS = 2;

/** Finds the one destination whose name is a letter or two away from a holder's. */
function similarNames(
  destinations: NoticedTables['destinations']['rows'],
): (holder: string) => string | undefined {
  const keys = new Set<string>(destinations.map(({ destination }) => destination));
  const known = new Map<string, string | undefined>();
  return (holder) => {
    if (holder === '' || keys.has(holder)) return undefined;
    if (known.has(holder) || known.size >= MOST_HOLDERS) return known.get(holder);
    const text = plainText(holder);
    const near = destinations.filter(({ name }) => isSlip(text, plainText(name)));
    const key = near.length === 1 ? near[0]?.destination : undefined;
    known.set(holder, key);
    return key;
  };
}

function isSlip(text: string, name: string): boolean {
  const [shorter, longer] = [Math.min(text.length, name.length), Math.max(text.length, name.length)];
  if (shorter < SHORTEST || longer > LONGEST || longer - shorter > MOST_SLIPS) return false;
  return slipsBetween(text, name) <= MOST_SLIPS;
}
