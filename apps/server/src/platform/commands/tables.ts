/** Rows of the tables of 0026-events.sql and 0041-events-by-token.sql, as queries see them. */
export interface EventTable {
  readonly thing_kind: string;
  readonly thing: string;
  readonly version: number;
  readonly kind: string;
  readonly body: unknown;
  readonly person: string | null;
  readonly party: string | null;
  readonly token: string | null;
  readonly command: string;
  readonly at: Date;
  readonly recorded: Date;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

export interface ThingTable {
  readonly kind: string;
  readonly thing: string;
  readonly version: number;
  readonly at: Date;
  readonly state: unknown;
}

export interface CommandAnswerTable {
  readonly asker: string;
  readonly key: string;
  readonly asked: Buffer;
  readonly answer: unknown;
  readonly at: Date;
}

declare module '../database/tables.ts' {
  interface Tables {
    readonly event: EventTable;
    readonly thing: ThingTable;
    readonly command_answer: CommandAnswerTable;
  }
}
