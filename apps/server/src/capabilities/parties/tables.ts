import type { Activity, Disclosure, PartyKind, PartyState, Role } from '@sahakarya/exchange';

/** Rows of the tables of 0028-parties.sql, as queries see them. */
interface PartyTable {
  readonly party: string;
  readonly state: PartyState;
  readonly kind: PartyKind;
  readonly name: string;
  readonly does: Activity[];
  readonly is_secretariat: boolean;
  readonly since: Date;
  readonly version: number;
}

interface MembershipTable {
  readonly party: string;
  readonly person: string;
  readonly role: Role;
  readonly is_administrator: boolean;
  readonly from_at: Date;
  readonly until_at: Date | null;
  readonly has_joined: boolean;
  readonly is_confirmed: boolean;
}

interface DeputyTable {
  readonly party: string;
  readonly deputy: string;
  readonly of: string;
  readonly from_at: Date;
  readonly to_at: Date;
  readonly is_confirmed: boolean;
}

interface PartyFieldTable {
  readonly party: string;
  readonly field: string;
  readonly disclosure: Disclosure;
  readonly value: unknown;
}

interface PartyWithheldTable {
  readonly party: string;
  readonly field: string;
  readonly disclosure: Disclosure;
}

interface IdentityProviderTable {
  readonly party: string;
  readonly provider: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly since: Date;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    readonly party: PartyTable;
    readonly membership: MembershipTable;
    readonly deputy: DeputyTable;
    readonly party_field: PartyFieldTable;
    readonly party_withheld: PartyWithheldTable;
    readonly identity_provider: IdentityProviderTable;
  }
}
