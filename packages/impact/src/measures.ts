/** What is counted: doses of any kind, people with a first dose, people with a full course, booster doses. */
export const MEASURES = ['doses', 'people', 'full', 'boosters'] as const;
export type Measure = (typeof MEASURES)[number];

/** A whole number for each measure; null where nothing is told, which isn't zero. */
export type Counts = Readonly<Record<Measure, number | null>>;
