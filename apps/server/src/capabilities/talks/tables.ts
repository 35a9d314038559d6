import type { TalkState } from '@sahakarya/exchange';

/** Rows of the tables of 0030-talks.sql, as queries see them. */
interface TalkTable {
  readonly talk: string;
  readonly state: TalkState;
  readonly subject: unknown;
  readonly begun_at: Date;
  readonly version: number;
}

interface TalkSeatTable {
  readonly talk: string;
  readonly party: string;
  readonly since: Date;
  readonly until: Date | null;
}

interface TalkAdditionTable {
  readonly talk: string;
  readonly party: string;
  readonly agreed: string[];
  readonly until: Date;
}

interface TalkAuditorTable {
  readonly talk: string;
  readonly party: string;
  readonly named_by: string;
  readonly until: Date;
}

interface MessageTable {
  readonly message: string;
  readonly talk: string;
  readonly party: string;
  readonly person: string;
  readonly at: Date;
  readonly words: unknown;
  readonly files: string[];
  readonly earlier: unknown;
  readonly version: number;
}

interface TalkReadTable {
  readonly talk: string;
  readonly person: string;
  readonly until: Date;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    readonly talk: TalkTable;
    readonly talk_seat: TalkSeatTable;
    readonly talk_addition: TalkAdditionTable;
    readonly talk_auditor: TalkAuditorTable;
    readonly message: MessageTable;
    readonly talk_read: TalkReadTable;
  }
}
