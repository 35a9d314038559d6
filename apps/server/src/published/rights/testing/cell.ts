import { Problem, ROUTES, type RouteName } from '@sahakarya/contract';
import type { Table } from '../../../capabilities/parties/testing/table.ts';
import type { Who } from './cast.ts';

/** One check: somebody asks a route, and what has to come of it. */
export interface Cell {
  readonly who: Who;
  readonly route: RouteName;
  readonly path: string;
  readonly body?: unknown;
  /** A code of the contract, with the fault of the rules where it has one; `ok`; `let in`: whatever but refused. */
  readonly expected: string;
}

/** A version that no thing has: with it, who may changes nothing, and is told so after the rights have been asked. */
export const NO_VERSION = 999_999;

/** What comes of a cell. */
export async function outcomeOf({ people }: Table, { who, route, path, body }: Cell): Promise<string> {
  const { method, body: type } = { body: undefined, ...ROUTES[route] };
  const token = who.kind === 'token' ? who.cookie : who.token;
  const sent =
    token === undefined
      ? { cookie: who.cookie, headers: {} }
      : { headers: { authorization: `Bearer ${token}` } };
  const headers = {
    ...sent.headers,
    ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
    ...(typeof type === 'string' ? { 'content-type': type } : {}),
  };
  const answer =
    method === 'GET'
      ? await people.get(path, { ...sent, headers })
      : await people.post(path, body, { ...sent, headers });
  if (answer.statusCode < 400) return 'ok';
  const { code, faults } = Problem.parse(answer.json());
  const [fault] = code === 'refused-by-rule' ? (faults ?? []) : [];
  return fault === undefined ? code : `${code}/${fault.code}`;
}

/** Wrong cells that are told: one hole has hundreds. */
const TOLD = 20;

/** Cells of which something else came than has to, in words. */
export async function wrongOf(table: Table, cells: readonly Cell[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const left = cells.values();
  const askInTurn = async () => {
    for (const cell of left) {
      const came = await outcomeOf(table, cell);
      const isRight = cell.expected === 'let in' ? !REFUSALS.includes(came) : came === cell.expected;
      if (!isRight && wrong.length < TOLD)
        wrong.push(`${cell.who.is}: ${cell.route} ${cell.path}: ${cell.expected}, not ${came}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  return wrong;
}

/** Many at a time go into one transaction. */
const AT_ONCE = 24;

const REFUSALS = [
  ...['not-signed-in', 'no-token', 'bad-token', 'unknown-token', 'beyond-token'],
  ...['not-allowed', 'not-fresh', 'internal-error'],
];
