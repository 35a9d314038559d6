import { Activity, type Party, PartyKind } from '@sahakarya/contract';
import { finds } from '../../controls/find/finds.ts';
import type { NamedParty } from '../../language/names/party-name.ts';

/** Which parties of the directory are shown; the address says it. */
export interface DirectoryFilter {
  readonly kind?: Party['kind'] | undefined;
  readonly does?: Party['does'][number] | undefined;
  /** Words of what it is called, of the name that it states, or its key. */
  readonly find?: string | undefined;
}

/** What an address can't mean is left out. */
export function readFilter(query: URLSearchParams): DirectoryFilter {
  return {
    kind: PartyKind.safeParse(query.get('kind')).data,
    does: Activity.safeParse(query.get('does')).data,
    find: query.get('find') ?? undefined,
  };
}

export function writeFilter({ kind, does, find }: DirectoryFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (kind !== undefined) query.set('kind', kind);
  if (does !== undefined) query.set('does', does);
  if (find !== undefined && find.trim() !== '') query.set('find', find);
  return query;
}

export function addressOfFilter(filter: DirectoryFilter): string {
  const query = writeFilter(filter);
  return query.size === 0 ? '/parties' : `/parties?${query}`;
}

/** @param foundBy by what a party is found */
export function isShown(
  party: NamedParty & { readonly kind: string; readonly does: readonly string[] },
  { kind, does, find = '' }: DirectoryFilter,
  foundBy: (party: NamedParty) => readonly string[],
): boolean {
  if (kind !== undefined && party.kind !== kind) return false;
  if (does !== undefined && !party.does.includes(does)) return false;
  return finds(find, foundBy(party));
}
