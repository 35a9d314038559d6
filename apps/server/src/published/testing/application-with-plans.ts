import { API_ROOT } from '@sahakarya/contract';
import { z } from 'zod';
import { keepScenario } from '../../capabilities/scenarios/keep-folder.ts';
import { planScenarios } from '../../capabilities/scenarios/plan-scenarios.ts';
import { plansOf } from '../../capabilities/scenarios/plans-of.ts';
import type { Database } from '../../platform/database/database.ts';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Application } from '../../platform/http/application.ts';
import { EXAMPLE_SCENARIO } from '../../testing/example-scenario.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';

const Plans = z.object({ rows: z.array(z.object({ plan: z.string() })) });

/** The application with the example scenario and its plans, so that every route has something to answer. */
export async function applicationWithPlans(): Promise<{
  readonly app: Application;
  readonly database: Database;
  /** Hashes. */
  readonly scenario: string;
  readonly plans: readonly string[];
}> {
  const { app, database } = await referenceApplication();
  const scenario = await withDesk(database, operator('a test'), (desk) =>
    keepScenario(desk, EXAMPLE_SCENARIO, {
      name: 'example',
      title: 'An example',
      start: '2021-08-02',
      weeks: 16,
      destinations: 3,
      lots: 5,
      source: 'made up',
    }),
  );
  await planScenarios(database, () => NOW, plansOf);
  const listed = await app.inject(`${API_ROOT}/plans`);
  const plans = Plans.parse(listed.json()).rows.map(({ plan }) => plan);
  return { app, database, scenario, plans };
}
