export { type EqualFaults, equalFaults, equalFaultText } from './equal-faults.ts';
export {
  type Checked,
  FAULTS,
  type Fault,
  type FaultCode,
  type FaultList,
  faultText,
  type Place,
} from './faults.ts';
export { damagedInZip, mostBytes, tooLarge } from './folders/file-sizes.ts';
export {
  type FolderNames,
  furtherNames,
  readingPlan,
  readPlan,
  readPlanPackage,
  readScenario,
  readScenarioFolder,
  type ScenarioFolder,
  scenarioNames,
} from './folders/read-folder.ts';
export { readPlainFile } from './folders/read-plain-file.ts';
export { writeFolder, writingFolder } from './folders/write-folder.ts';
export type { SavedWay } from './formats/as-saved.ts';
export { cellsOfCsv, textOfCells } from './formats/csv-cells.ts';
export { isPacked, isUtf16, isUtf32 } from './formats/decode-text.ts';
export { meantName } from './formats/meant-name.ts';
export { separatorProblem } from './formats/separators.ts';
export { scenarioNotices } from './notices/scenario-notices.ts';
export {
  type About,
  type License,
  planDataPackage,
  type ScenarioPackage,
  type Source,
  scenarioDataPackage,
} from './package/data-package.ts';
export {
  type Field,
  type OptionalColumn,
  type OptionalTable,
  SCENARIO_TABLES,
  type ScenarioTable,
} from './package/table-schemas.ts';
export { PHRASES, type Phrase, type PhraseKey } from './phrases.ts';
export { checkPlanPackage } from './plan/checking/check-plan-package.ts';
export { claimOfFolder } from './plan/checking/claim-of-folder.ts';
export { findingSharing } from './plan/checking/finding-sharing.ts';
export { planOfFolder } from './plan/checking/plan-of-folder.ts';
export { type ProvenPlan, provingPlan } from './plan/checking/proving-plan.ts';
export { findingWrongFigures, type ToldFigure, type WrongFigure } from './plan/checking/wrong-figures.ts';
export { type Driving, drive } from './plan/drive.ts';
export { type GroupCoverage, groupCoverage } from './plan/group-coverage.ts';
export { limitMask, limitText } from './plan/limit-text.ts';
export {
  makingPlan,
  type PlannedDoses,
  type PlanPart,
  type PlanStep,
  planResult,
} from './plan/making-plan.ts';
export { parsePlan, parsingPlan } from './plan/parse-plan.ts';
export { PLAN_FILES, type PlanFile, planFiles, writingPlan } from './plan/plan-files.ts';
export type { Coverage, PlanFolder } from './plan/plan-folder.ts';
export type { LeavingHolder, PlanResult } from './plan/plan-result.ts';
export { type DestinationPacks, type Summary, summarise } from './plan/summary.ts';
export { COURSES, weeksUntilCourses } from './plan/weeks-until-courses.ts';
export { withOneMilestone } from './plan/with-one-milestone.ts';
export { type BlankRows, blankRows } from './scenario/blank-rows.ts';
export { milestoneWeeks } from './scenario/milestone-weeks.ts';
export { misnamedFiles } from './scenario/misnamed-files.ts';
export { isMendedAsSaved, type ParsedAsSaved, parseAsSaved } from './scenario/parse-as-saved.ts';
export { parseScenario } from './scenario/parse-scenario.ts';
export { isUnnamed } from './scenario/read-about.ts';
export type {
  Acceptance,
  Destination,
  Earmark,
  GroupWeight,
  Lot,
  Milestones,
  PackRounding,
  Policy,
  Product,
  Scenario,
  WeekCapacity,
  Weights,
} from './scenario/scenario.ts';
export { SCENARIO_FILES } from './scenario/scenario-file-names.ts';
export { scenarioFiles } from './scenario/scenario-files.ts';
export { toModel } from './scenario/to-model.ts';
export { withPolicy } from './scenario/with-policy.ts';
