import { bad, type Finding, good, note } from './finding.ts';

/** The oldest Node that it is tested on. */
const NEEDED = [20, 20] as const;

/** The last day of security fixes by release line (https://github.com/nodejs/Release, read on 2026-11-28). */
const LAST_DAYS: ReadonlyMap<number, string> = new Map([
  [20, '2026-04-30'],
  [21, '2024-06-01'],
  [22, '2027-04-30'],
  [23, '2025-06-01'],
  [24, '2028-04-30'],
  [25, '2026-06-01'],
  [26, '2029-04-30'],
]);

/** The line to install: the newest with long-term support that servers' systems have had time to take up. */
const RECOMMENDED = 24;

/** Whether this Node is new enough, and whether it still gets security fixes. */
export function examineNode(version: string, now: Date): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = NEEDED;
  const mend = `Install Node ${RECOMMENDED} from https://nodejs.org: it has fixes until ${LAST_DAYS.get(RECOMMENDED)}`;
  if (major < neededMajor || (major === neededMajor && minor < neededMinor))
    return bad('Node', `This is ${version}, and ${NEEDED.join('.')} is the oldest that is enough`, mend);
  const lastDay = LAST_DAYS.get(major);
  return lastDay !== undefined && now.toISOString().slice(0, 10) > lastDay
    ? note('Node', `${version} has had no security fixes since ${lastDay}`, mend)
    : good('Node', version);
}
