import { decimalText } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import type { Policy } from '../scenario/scenario.ts';
import { destinationCell } from '../scenario/to-model.ts';
import { MOST_DOSES_PER_PERSON, type NoticedTables } from './noticed-tables.ts';

const FILE = 'policy.json';
const MILLIONTHS = 1_000_000;

/** Values of a column that a notice names. */
const MOST_NAMED = 10;

/**
 * What of a policy is mostly a slip: targets that nobody can reach or all have, milestones after the plan, and weights
 * that count for nobody.
 */
export function noticePolicy({ destinations }: NoticedTables, policy: Policy, notices: FaultList): void {
  const { targetPer100, holderTargetPer100, weights, milestones, weeks } = policy;
  const targets = { target_per_100: targetPer100, holder_target_per_100: holderTargetPer100 };
  for (const [column, target] of Object.entries(targets)) {
    if (target === undefined || target <= 100 * MOST_DOSES_PER_PERSON * MILLIONTHS) continue;
    const place = { file: FILE, column, value: decimalText(target) };
    notices.add('large-target', place, { most: MOST_DOSES_PER_PERSON });
  }
  if (targetPer100 === 0) notices.add('no-target', { file: FILE, column: 'target_per_100', value: '0' });
  if (milestones.kind === 'every' && milestones.weeks > weeks) {
    const value = String(milestones.weeks);
    notices.add('one-milestone', { file: FILE, column: 'milestone_every_weeks', value }, { weeks });
  }
  if (weights === undefined || destinations.rows.length === 0) return;
  const { by, groups } = weights;
  const values = new Set(destinations.rows.map((row) => destinationCell(row, by)));
  for (const { group } of groups) {
    if (values.has(group)) continue;
    const named = [...values].slice(0, MOST_NAMED).join(', ');
    notices.add(
      'weight-of-nobody',
      { file: FILE, column: `weights.${group}`, value: group },
      { column: by, values: values.size > MOST_NAMED ? `${named}, …` : named },
    );
  }
}
