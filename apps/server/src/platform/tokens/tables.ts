import type { ColumnType } from 'kysely';

export interface TokenTables {
  operator_token: OperatorTokenTable;
}

declare module '../database/tables.ts' {
  interface Tables extends TokenTables {}
}

interface OperatorTokenTable {
  readonly token: string;
  readonly name: string;
  /** Of the token's text: the text itself is kept nowhere. */
  readonly sha256: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly withdrawn_at: ColumnType<Date | null, Date | null | undefined>;
}
