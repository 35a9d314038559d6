import { mayNot, type RightsCode } from '../rights/may.ts';
import type { Relation, VerbRow } from '../rights/who.ts';
import type { Asked } from './asked.ts';
import type { Fault } from './decision.ts';

/** Why a verb is not carried out at all: its caller may not, or its table has no row for the thing's state. */
export type GateCode = RightsCode | 'not-in-this-state';

/**
 * What stands before every verb, by its table alone: rights first, so that who may not learns nothing of the state.
 *
 * @param state `none` where there is no such thing yet
 */
export function gate<State extends string>(
  row: VerbRow<State>,
  state: State | 'none',
  relations: ReadonlySet<Relation>,
  asked: Asked,
): Fault<GateCode> | undefined {
  const code = mayNot(row, relations, asked);
  if (code !== undefined) return { code, path: [] };
  if (!row.from.includes(state)) return { code: 'not-in-this-state', path: [], params: { state } };
  return undefined;
}

/** What a caller can do with a thing now, and what only waits for something that the caller can mend. */
export interface OpenVerbs<Verb extends string> {
  readonly can: readonly Verb[];
  readonly cannot: readonly { readonly verb: Verb; readonly why: RightsCode }[];
}

/** Verbs in the order of their table, of those that the state has. One that the caller never has is not named. */
export function openVerbs<State extends string, Verb extends string>(
  table: Readonly<Record<Verb, VerbRow<State>>>,
  verbs: readonly Verb[],
  state: State,
  relations: ReadonlySet<Relation>,
  asked: Asked,
): OpenVerbs<Verb> {
  const found = verbs
    .filter((verb) => table[verb].from.includes(state))
    .map((verb) => ({ verb, why: mayNot(table[verb], relations, asked) }));
  return {
    can: found.flatMap(({ verb, why }) => (why === undefined ? [verb] : [])),
    cannot: found.flatMap(({ verb, why }) =>
      why === 'suspended' || why === 'fresh-sign-in' ? [{ verb, why }] : [],
    ),
  };
}
