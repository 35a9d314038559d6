/** The files of a scenario folder. */
export const SCENARIO_FILES = [
  'destinations.csv',
  'products.csv',
  'lots.csv',
  'acceptance.csv',
  'earmarks.csv',
  'capacity.csv',
  'policy.json',
  'datapackage.json',
] as const;

export type ScenarioFile = (typeof SCENARIO_FILES)[number];
