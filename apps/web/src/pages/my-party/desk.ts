import type { AnswerOf, Party } from '@sahakarya/contract';

/** A party that is looked after, and the party for which somebody does so. */
export interface Desk {
  readonly party: Party;
  readonly as: string;
}

export type Colleague = AnswerOf<'peopleOfParty'>['data'][number];

/** What every verb of a party says: for whom, and of which version. */
export function askedAt({ party: { version }, as }: Desk): { readonly as: string; readonly version: number } {
  return { as, version };
}

/** How somebody is called; an address where no name is told. Undefined: erased. */
export function calledOf({ name, email }: Pick<Colleague, 'name' | 'email'>): string | undefined {
  return name ?? email ?? undefined;
}
