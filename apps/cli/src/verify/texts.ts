import { counted, whole } from '../output/numbers.ts';

/** Names that a notice has. */
const FEW = 5;

/** All that `verify` says, to be translated in one place. What the checker finds is told by the planner's own table. */
export const VERIFY_TEXTS = {
  summary: 'check a plan, believing neither planner nor proof',
  examples: `
Examples:
  sahakarya verify world-2021-08 out
  sahakarya verify world-2021-08 plans/own --policy sharing=own

A plan folder does not name its policy: give verify the same --policy that the
plan was made with. It exits with 0 when the plan holds and with 1 when it does
not.
`,
  holds: (plan: string, scenario: string, milestones: number, notShipped: number) =>
    `The plan ${plan} holds for ${scenario}: it can be carried out, ` +
    (notShipped === 0 ? '' : `but for ${counted(notShipped, 'dose', 'doses')} that no shipment brings; `) +
    (milestones === 1
      ? 'no plan is fairer, and its figures are right.'
      : `at none of its ${milestones} milestones is another one fairer, and its figures are right.`),
  fails: (plan: string, scenario: string, count: number) =>
    `The plan ${plan} does not hold for ${scenario}: ${counted(count, 'thing is', 'things are')} wrong`,
  further: (names: readonly string[]) =>
    `Not judged, for ${names.length === 1 ? 'it belongs' : 'they belong'} to no plan: ${names.slice(0, FEW).join(', ')}` +
    (names.length > FEW ? ` and ${whole(names.length - FEW)} more.` : '.'),
  row: (row: number) => `row ${row}`,
  column: (column: string) => `column ${column}`,
  value: (value: string) => `value ${value}`,
  more: (count: number) => `… and ${whole(count)} more; --json shows more of them`,
  checkedWith: (about: string) => `Checked with ${about}`,
  samePolicy: (command: string) => `If the plan was made with --policy, give ${command} the same.`,
  holdsUnder: 'It holds under another sharing rule:',

  shouldBe: (what: string, expected: string, found: string) => `${what} should be ${expected}, not ${found}`,
  nothing: 'nothing',
  groupRow: (week: number, group: string, people: number, doses: number, rate: string) =>
    `week ${week}, ${group}, ${counted(people, 'person', 'people')}, ${counted(doses, 'dose', 'doses')}, ${rate} per 100`,
  packsRow: (destination: string, planned: number, shipped: number) =>
    `${destination}, ${counted(planned, 'dose', 'doses')} planned, ${whole(shipped)} shipped`,
  doing: {
    checking: 'checking',
    oneMilestone: 'planning with one milestone',
    otherSharing: 'trying other sharing rules',
  },
  took: { read: 'read', verify: 'checked' },
} as const;
