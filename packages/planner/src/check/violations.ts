/**
 * What can be wrong with a plan: one row per code, with an English sentence. `{…}` stands for the field of that
 * name in {@link Violation}; rows count from 0, as does everything else here.
 */
export const VIOLATIONS = {
  administration_row: 'row {row} names a lot, a destination or a week that does not exist, or no whole dose',
  administration_order: 'row {row} is not after the row before it in the order lot, destination, week',
  acceptance: '{destination} does not accept the product of {lot} (row {row})',
  earmark: '{lot} is earmarked, and not for {destination} (row {row})',
  window:
    '{destination} cannot use {lot} in week {week}: it may from week {first} to week {last} (row {row})',
  shelf_life: '{lot} has too little shelf life left when it arrives in {destination} (row {row})',
  holder: '{lot} serves its holder alone, not {destination} (row {row})',
  lot_doses: 'doses in {lot}: {expected}; administered: {found}',
  capacity: 'doses that {destination} can administer in week {week}: {expected}; in the plan: {found}',
  below_floor:
    'doses given by {destination} in milestone {milestone}: {found}, below its own lots’ {expected}',
  above_ceiling:
    'doses given by {destination} in milestone {milestone}: {found}; allowed at most: {expected}',
  dose_left:
    'by milestone {milestone} a dose left in {lot} could reach {destination}, which is below its ceiling',
  dose_due_later:
    'by milestone {milestone} a dose of {from} could reach {destination}, which is due one before it',
  coverage_rows: 'rows in coverage: {found}; a row for every milestone and destination makes {expected}',
  coverage_row: 'coverage row {row} should be for the end of week {week} and {destination}',
  coverage_doses:
    'coverage row {row}: doses of {destination} by the end of week {week} are {expected}, not {found}',
  coverage_limit:
    'coverage row {row}: what limits {destination} by the end of week {week} is {expected}, not {found}',
  certificate_milestones: 'milestones in the certificate: {found}, not {expected}',
  certificate_shape: 'the certificate of milestone {milestone} has the wrong length, order or numbers',
  certificate_levels:
    'milestone {milestone}: the next dose of level {found} is not due after that of the one before',
  certificate_unlabelled: 'milestone {milestone}: {destination} is below its ceiling and has no label',
  certificate_next: 'milestone {milestone}: the level of {destination} is due after its own next dose',
  certificate_last: 'milestone {milestone}: the last dose of {destination} is due after its level',
  certificate_full_week: 'milestone {milestone}: week {week} of {destination} is listed and not full',
  certificate_week_label:
    'milestone {milestone}: the label of week {week} of {destination} is not above that of its milestone',
  certificate_lot_left: 'milestone {milestone}: {lot} has doses left and a label',
  certificate_lot_above:
    'milestone {milestone}: the label of {lot} is {found}; a week that it may serve has {expected}',
  certificate_lot_serves:
    'milestone {milestone}: {lot} has label {found}; week {week} of {destination}, which it serves, has {expected}',
  shipment_row:
    'shipment row {row} names a lot, a destination or a week that does not exist, or no whole dose',
  shipment_order: 'shipment row {row} is not after the row before it in the order lot, destination, week',
  shipment_sent: 'shipment row {row} is sent in week {found}; {lot} is not at hand before week {expected}',
  shipment_received:
    'shipment row {row} is received in week {found}; it is sent in week {week} and takes until week {expected}',
  shipment_horizon: 'shipment row {row} is received in week {found}; the last week is {expected}',
  shipment_shelf_life:
    'shipment row {row}: weeks of use that {lot} has left on arrival in {destination}: {found}; asked for: {expected}',
  shipment_packs: 'shipment row {row}: packs for its doses of {lot} ({doses}) are {expected}, not {found}',
  shipment_part_pack:
    'shipment row {row}: a second part pack of {lot}, or more in it than what is left below a pack',
  shipment_lot_doses: 'doses shipped of {lot}: {found}; less its holder’s own use it has {expected}',
  shipment_storage:
    'doses shipped to {destination} and in hand at the end of week {week}: {found}; it can store {expected}',
  shipment_late:
    'shipped doses of {lot} that {destination} uses by week {week}: {expected}; arrived: {found}',
  shipment_above_pair:
    'doses of {lot} sent to {destination}: {found}; its plan needs no more packs than {expected} fill',
  shipment_above_plan:
    'doses sent to {destination}: {found}, a pack or more above the {expected} that its plan needs',
  shipment_below_pair:
    'doses of {lot} sent to {destination}: {found}; in whole packs its plan needs: {expected}',
  shipment_pack_left:
    'a pack of {lot} is left; doses sent to {destination}: {found}; its plan needs: {expected}',
  unused_row: 'unused row {row} should be for {lot}, the next lot with doses left',
  unused_rows: 'rows in unused: {found}; lots with doses left: {expected}',
  unused_doses: 'doses left in {lot}: {expected}, not {found}',
  unused_reason: 'the doses of {lot} are left for the reason {expected}, not {found}',
  figure_at_hand: 'doses at hand are {expected}, not {found}',
  figure_administered: 'doses administered are {expected}, not {found}',
  figure_kept: 'doses kept are {expected}, not {found}',
  figure_expired: 'doses expired are {expected}, not {found}',
  figure_shipped: 'doses shipped are {expected}, not {found}',
  figure_not_shipped: 'doses that destinations are shipped fewer than planned are {expected}, not {found}',
  figure_leaving_holder: 'doses that leave their holder are {expected}, not {found}',
  figure_leaving_holder_bound: 'doses that must leave their holder are {expected}, not {found}',
} as const;

export type ViolationCode = keyof typeof VIOLATIONS;

/** One thing that is wrong. Lots, destinations, weeks, milestones and rows by number, from 0. */
export interface Violation {
  readonly code: ViolationCode;
  readonly row?: number;
  readonly lot?: number;
  readonly destination?: number;
  /** The destination that a dose could be taken from. */
  readonly from?: number;
  readonly week?: number;
  readonly milestone?: number;
  readonly first?: number;
  readonly last?: number;
  readonly doses?: number;
  /** What would be right, and what is there. Reasons, limits and labels by position. */
  readonly expected?: number;
  readonly found?: number;
}
