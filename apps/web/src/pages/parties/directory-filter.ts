import { Activity, type Party, PartyKind } from '@sahakarya/contract';

/** Which parties of the directory are shown; the address says it. */
export interface DirectoryFilter {
  readonly kind?: Party['kind'] | undefined;
  readonly does?: Party['does'][number] | undefined;
}

/** What an address can't mean is left out. */
export function readFilter(query: URLSearchParams): DirectoryFilter {
  return {
    kind: PartyKind.safeParse(query.get('kind')).data,
    does: Activity.safeParse(query.get('does')).data,
  };
}

export function writeFilter({ kind, does }: DirectoryFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (kind !== undefined) query.set('kind', kind);
  if (does !== undefined) query.set('does', does);
  return query;
}

export function addressOfFilter(filter: DirectoryFilter): string {
  const query = writeFilter(filter);
  return query.size === 0 ? '/parties' : `/parties?${query}`;
}

export function isShown(
  party: { readonly kind: string; readonly does: readonly string[] },
  { kind, does }: DirectoryFilter,
): boolean {
  return (kind === undefined || party.kind === kind) && (does === undefined || party.does.includes(does));
}
