import { z } from 'zod';
import { listRoute } from '../list-route.ts';
import { FormatQuery, oneOf } from '../lists.ts';
import { key, NONE } from '../parameters.ts';
import type { Route } from '../route.ts';
import {
  ContentHash,
  PlanWithFiles,
  ScenarioWithFiles,
  StoredFile,
  StoredPlan,
  StoredScenario,
} from './scenarios.ts';

/** The name of a file in a folder. */
const file = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
  .meta({ example: 'lots.csv' });

/** Scenario and plan folders, by content hash. */
export const SCENARIO_ROUTES = {
  scenarios: listRoute(
    'scenarios',
    '/scenarios',
    '/scenarios',
    'Scenario folders that are kept here',
    StoredScenario,
    {},
  ),
  scenario: {
    access: 'public',
    method: 'GET',
    subject: 'scenarios',
    path: '/scenarios/{scenario}',
    summary: 'One scenario folder, by its content hash: what it is, and its files',
    params: z.strictObject({ scenario: ContentHash }),
    query: FormatQuery,
    answer: oneOf(ScenarioWithFiles),
    row: StoredFile,
    problems: ['not-found'],
    example: '/scenarios/{scenario}',
  },
  scenarioFile: {
    access: 'public',
    method: 'GET',
    subject: 'scenarios',
    path: '/scenarios/{scenario}/files/{file}',
    summary: 'One file of a scenario folder, byte by byte',
    params: z.strictObject({ scenario: ContentHash, file }),
    query: NONE,
    answer: z.unknown(),
    file: 'application/octet-stream',
    problems: ['not-found'],
    example: '/scenarios/{scenario}/files/policy.json',
  },
  plans: listRoute('scenarios', '/plans', '/plans', 'Plan folders that are kept here', StoredPlan, {
    scenario: ContentHash.optional(),
    sharing: key,
  }),
  plan: {
    access: 'public',
    method: 'GET',
    subject: 'scenarios',
    path: '/plans/{plan}',
    summary: 'One plan folder, by its content hash: what it comes to, and its files',
    params: z.strictObject({ plan: ContentHash }),
    query: FormatQuery,
    answer: oneOf(PlanWithFiles),
    row: StoredFile,
    problems: ['not-found'],
    example: '/plans/{plan}',
  },
  planFile: {
    access: 'public',
    method: 'GET',
    subject: 'scenarios',
    path: '/plans/{plan}/files/{file}',
    summary: 'One file of a plan folder, byte by byte',
    params: z.strictObject({ plan: ContentHash, file }),
    query: NONE,
    answer: z.unknown(),
    file: 'application/octet-stream',
    problems: ['not-found'],
    example: '/plans/{plan}/files/summary.json',
  },
} as const satisfies Record<string, Route>;
