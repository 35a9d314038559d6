import { accessRule, Problem, ROUTE_NAMES, ROUTES } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { makeToken } from '../platform/tokens/tokens.ts';
import { NOW } from '../testing/reference-application.ts';
import { stateOfTables } from '../testing/state-of-tables.ts';
import { applicationWithPlans } from './testing/application-with-plans.ts';
import { requestsToAll } from './testing/arbitrary-request.ts';

const TO_EACH_ROUTE = 165;
/** Requests at a time: half of one's time goes by in the database. */
const AT_ONCE = 4;
/** Milliseconds: thousands of requests take a minute where nothing else runs. */
const PATIENCE = 400_000;

/** Routes that are asked: those that no cookie opens. */
const ASKED = ROUTE_NAMES.filter((name) => !accessRule(ROUTES[name].access).isFromHere).length;

const { app, database, scenario, plans } = await applicationWithPlans();
const { text: token } = await makeToken(database, { name: 'fuzz', days: 1, now: NOW });

test(
  'requests from the contract, right ones and wrong ones: no server error, and what is refused changes nothing',
  async () => {
    const known = { destinations: ['IND', 'TCD', 'XKX', 'USA'], hashes: [scenario, ...plans], token };
    const requests = requestsToAll(known, TO_EACH_ROUTE);
    expect(requests.length).toBeGreaterThanOrEqual(5000);
    const before = await stateOfTables(database);
    const seen = new Map<string, number>();
    const ask = async ({ method, url, headers, payload, fault }: (typeof requests)[number]) => {
      const answer = await app.inject({
        method,
        url,
        headers,
        ...(payload === undefined ? {} : { payload }),
      });
      const about = `${method} ${url} (${fault}): ${answer.statusCode} ${answer.statusCode < 400 ? '' : answer.body}`;
      expect(answer.statusCode, about).toBeLessThan(500);
      seen.set(
        fault === undefined ? 'valid' : 'faulty',
        (seen.get(fault === undefined ? 'valid' : 'faulty') ?? 0) + 1,
      );
      if (answer.statusCode >= 400) {
        const problem = Problem.safeParse(answer.json());
        expect(problem.success, about).toBe(true);
        if (problem.data?.code === 'invalid-input')
          expect(problem.data.faults?.length, about).toBeGreaterThan(0);
        // What is right is answered, or is not there.
        if (fault === undefined) expect(['not-found'], about).toContain(problem.data?.code);
      } else expect(fault, about).toBeUndefined();
    };
    const left = requests.values();
    const askInTurn = async () => {
      for (const request of left) await ask(request);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
    expect(await stateOfTables(database)).toEqual(before);
    expect(seen.get('valid')).toBeGreaterThan(ASKED * 40);
    expect(seen.get('faulty')).toBeGreaterThan(ASKED * 100);
  },
  PATIENCE,
);
