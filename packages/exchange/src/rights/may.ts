import type { Asked } from '../command/asked.ts';
import { isAtLeast } from './roles.ts';
import type { Relation, VerbRow, Who } from './who.ts';

/** Why somebody may not; the most that could be mended first. */
export type RightsCode = 'not-yours' | 'role' | 'suspended' | 'fresh-sign-in';

const ORDER: readonly RightsCode[] = ['not-yours', 'role', 'suspended', 'fresh-sign-in'];

/** Whether a fault is of who asks, and not of what is asked. */
export function isOfRights(code: string): code is RightsCode {
  return ORDER.some((one) => one === code);
}

/**
 * Whether a caller may use a verb on a thing, by the table alone; server and pages ask the same.
 *
 * @param relations what the caller is to the thing
 * @returns undefined where one of the rows lets them; else why the nearest one does not
 */
export function mayNot(
  { who }: VerbRow<string>,
  relations: ReadonlySet<Relation>,
  asked: Asked,
): RightsCode | undefined {
  const refusals = who.map((one) => refusalOf(one, relations, asked));
  if (refusals.includes(undefined)) return undefined;
  return ORDER.findLast((code) => refusals.includes(code)) ?? 'not-yours';
}

function refusalOf(
  who: Who,
  relations: ReadonlySet<Relation>,
  { party, person, isFresh }: Asked,
): RightsCode | undefined {
  if (!relations.has(who.relation)) return 'not-yours';
  if (who.relation === 'operator') return undefined;
  if (person === undefined) return 'not-yours';
  if (who.role !== 'person') {
    if (party === undefined || !hasRole(who.role, party.standing)) return 'role';
    if (!party.isAdmitted && who.alsoSuspended !== true) return 'suspended';
  }
  return who.isFresh === true && !isFresh ? 'fresh-sign-in' : undefined;
}

function hasRole(
  asked: Exclude<Who['role'], 'person'>,
  { role, isAdministrator, maySign }: NonNullable<Asked['party']>['standing'],
): boolean {
  if (asked === 'administrator') return isAdministrator;
  if (role === undefined || !isAtLeast(role, asked)) return false;
  return asked !== 'signatory' || maySign;
}
