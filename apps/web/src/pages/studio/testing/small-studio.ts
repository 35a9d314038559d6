import type { WeeksPicture } from '../../../planning/pictures/pictures.ts';
import { APART, UNCHANGED } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { FIRST_VIEW } from '../address/studio-address.ts';
import { destinationRows } from '../results/destination-rows.ts';
import type { ResultsProps } from '../results/results-props.ts';
import type { JudgedAt } from '../results/use-coverage-table.ts';
import type { StudioActions } from '../studio-actions.ts';
import type { Studio } from '../use-studio.ts';
import type { Place } from '../world/place-of.ts';

const destination = (key: string, name: string, group: string, people: number, given: number) => ({
  key,
  name,
  group,
  people,
  given,
  weeklyCapacity: 1_000,
});

/** A scenario of three places over two weeks, as the page knows it. */
export const OPENED: Opened = {
  title: 'Three places',
  name: 'three-places',
  isOwn: false,
  rules: {
    sharing: 'pooled',
    hasHolders: true,
    target: 140,
    holderTarget: 140,
    shelfLifeWeeks: 4,
    milestoneEveryWeeks: 1,
    weeks: 2,
    start: '2021-08-02',
    groups: ['LIC', 'HIC', 'north'],
    weights: [150, 100, 100],
    products: [{ product: 'VAX', name: 'Vaccine' }],
    producers: ['Maker'],
  },
  start: '2021-08-02',
  weeks: 2,
  milestones: Int32Array.of(1, 2),
  lots: 3,
  destinations: [
    destination('TCD', 'Chad', 'LIC', 10_000, 100),
    destination('FRA', 'France', 'HIC', 50_000_000, 0),
    destination('NOR', 'The north', 'north', 1_000, 500),
  ],
  sources: ['A source'],
  licenses: [],
};

export const NAMES: readonly string[] = OPENED.destinations.map(({ name }) => name);

/** The north bears the key of a country, and a name of its own. */
export const PLACES: readonly Place[] = NAMES.map((name) => ({ name, isCountry: name !== 'The north' }));

const coverage = (...doses: readonly number[]) => ({
  milestones: Int32Array.of(1, 2),
  doses: Float64Array.from(doses),
  administered: doses.reduce((sum, each) => sum + each, 0),
});

/** Chad gains 1,500 doses against the baseline, France loses 5 million, the north has what it had. */
export const ROWS = destinationRows(
  OPENED,
  PLACES,
  coverage(1_000, 0, 0, 2_000, 5_000_000, 100),
  coverage(0, 0, 0, 500, 10_000_000, 100),
);

/** Doses by group and week, from the start on; courses by group: after 1 week, after none, never. */
export const WEEKS: WeeksPicture = {
  groupDoses: Float64Array.of(0, 0, 0, 1_000, 0, 0, 2_000, 5_000_000, 100),
  weeksUntilCourses: Int32Array.of(0, 1, -1, 2, 2, -1, -1, -1, -1),
  stock: { atHand: 9_000_000, administered: 5_002_100, kept: 3_000_000, expired: 997_900 },
};

/** A milestone after each week; with a single one Chad would have 3,000 doses and France 9 million. */
export const JUDGED: JudgedAt = {
  milestones: Int32Array.of(1, 2),
  oneMilestone: Float64Array.of(3_000, 9_000_000, 100),
};

const nothing = () => {};

export const NO_ACTIONS: StudioActions = {
  setPolicy: nothing,
  settle: nothing,
  setView: nothing,
  setDestination: nothing,
  pin: nothing,
  unpin: nothing,
  reset: nothing,
  undo: nothing,
  redo: nothing,
  open: nothing,
  openAsSaved: nothing,
  edit: nothing,
  showTables: nothing,
  openWorld: nothing,
  forgetKept: nothing,
  closeOutcome: nothing,
  forgetIgnored: nothing,
  download: nothing,
  downloadWorkbook: nothing,
};

export const RESULTS: ResultsProps = {
  opened: OPENED,
  isFromStart: false,
  plan: WEEKS,
  baseline: { ...WEEKS, groupDoses: Float64Array.of(0, 0, 0, 0, 0, 0, 500, 10_000_000, 100) },
  view: FIRST_VIEW,
  actions: NO_ACTIONS,
  hrefOf: (view) =>
    `?${new URLSearchParams(Object.entries(view).map(([name, value]) => [name, JSON.stringify(value)]))}`,
  addressOf: (card) => `http://localhost/studio#${card}`,
};

/** The studio with its scenario open, and what a test says otherwise. */
export function studioWith(changes: Partial<Studio> = {}): Studio {
  return {
    planning: { run: 1, shown: 1, heldAgainst: 1, opened: OPENED, isAtHand: true },
    policy: UNCHANGED,
    baseline: APART,
    isFirst: true,
    isPinned: false,
    view: FIRST_VIEW,
    ignored: [],
    canUndo: false,
    canRedo: false,
    opening: {
      isOpening: false,
      isFromDisk: false,
      isKept: undefined,
      isForgotten: false,
      lost: undefined,
      outcome: undefined,
      isWorkbook: false,
      open: nothing,
      openAsSaved: nothing,
      edit: nothing,
      openWorld: nothing,
      forget: nothing,
      follow: nothing,
      closeOutcome: nothing,
      hear: nothing,
    },
    explaining: { explained: undefined, percent: 10, setPercent: nothing, hear: nothing, forget: nothing },
    isPacking: false,
    workbook: { state: 'none', begin: nothing, follow: nothing },
    tables: undefined,
    actions: NO_ACTIONS,
    hrefOf: () => '?',
    ...changes,
  };
}
