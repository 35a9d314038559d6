export { type Courses, coursesPer100 } from './courses.ts';
export { addDays, type DateProblem, type Day, dateText, EPOCH, LAST_DAY, parseDate } from './dates.ts';
export { type DecimalProblem, decimalText, type Millionths, millionths, parseDecimal } from './decimals.ts';
export { type Doses, doses } from './doses.ts';
export { GROUP_ORDER, INCOME_GROUPS, incomeGroupOrder, lowestIncomeFirst } from './income-groups.ts';
export { dayOf, endOfDay, endOfDaysAfter, type Instant, instant, minutesAfter } from './instants.ts';
export {
  type DestinationKey,
  destinationKey,
  type Key,
  type KeyKind,
  type LotKey,
  lotKey,
  type PartyKey,
  type ProductKey,
  partyKey,
  productKey,
} from './keys.ts';
export type { Measured } from './measured.ts';
export { type People, people } from './people.ts';
export { plainName, vowelledName } from './plain-name.ts';
export { per100, percentOf, ratePer100 } from './rates.ts';
export { slipsBetween } from './slips.ts';
export {
  DAYS_PER_WEEK,
  dayWhenOver,
  firstWeekFrom,
  lastWeekBy,
  type Week,
  type Weeks,
  weeks,
  weeksOverBy,
} from './weeks.ts';
export { parseWhole, type WholeProblem, type WholeUnit } from './whole-number.ts';
