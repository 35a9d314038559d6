import type { FileType } from '@sahakarya/contract';

/** Rows of the tables of 0027-files.sql, as queries see them. */
interface FileTable {
  readonly file: string;
  readonly person: string;
  /** Sealed by the file's key. */
  readonly name: Buffer;
  readonly type: FileType;
  readonly bytes: number;
  /** Sealed by the file's key. */
  readonly content: Buffer;
  readonly made_at: Date;
}

interface FileUseTable {
  readonly file: string;
  readonly thing_kind: string;
  readonly thing: string;
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    readonly file: FileTable;
    readonly file_use: FileUseTable;
  }
}
