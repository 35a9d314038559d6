import { PACKAGE_ROUTES } from './data-package/routes.ts';
import { IMPORT_ROUTES } from './imports/routes.ts';
import { OBSERVATORY_ROUTES } from './observatory/routes.ts';
import { REFERENCE_ROUTES } from './reference-data/routes.ts';
import type { Route } from './route.ts';
import { SCENARIO_ROUTES } from './scenarios/routes.ts';

/** Routes of figures and plans: a page that shows nothing else loads none of the table's. */
export const OPEN_ROUTES = {
  ...OBSERVATORY_ROUTES,
  ...REFERENCE_ROUTES,
  ...SCENARIO_ROUTES,
  ...PACKAGE_ROUTES,
  ...IMPORT_ROUTES,
} as const satisfies Record<string, Route>;
