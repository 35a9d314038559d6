import { clamp } from '../clamp.ts';

/**
 * Moves labels apart until any two are at least `gap` apart, each as little as that allows, within `from` to `to`.
 * Positions come back in the order in which they were given. Labels that can't all fit keep their order and spill over
 * `to`.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wanted
    .map((_, at) => at)
    .sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0) || one - other);
  // Runs of labels that push each other, each standing at the mean of what its members want.
  const runs: { members: number[]; start: number }[] = [];
  for (const at of order) {
    runs.push({ members: [at], start: clamp(wanted[at] ?? 0, from, to) });
    for (;;) {
      const last = runs.at(-1);
      const before = runs.at(-2);
      if (last === undefined || before === undefined) break;
      if (before.start + before.members.length * gap <= last.start) break;
      const members = [...before.members, ...last.members];
      const sum = members.reduce((total, member, place) => total + (wanted[member] ?? 0) - place * gap, 0);
      runs.splice(-2, 2, {
        members,
        start: clamp(sum / members.length, from, to - (members.length - 1) * gap),
      });
    }
  }
  const places = Array.from(wanted, () => 0);
  for (const { members, start } of runs) {
    for (const [place, member] of members.entries()) places[member] = start + place * gap;
  }
  return places;
}
