export interface KeyTables {
  person_key: PersonKeyTable;
  file_key: FileKeyTable;
  matter_key: MatterKeyTable;
  provider_key: ProviderKeyTable;
}

declare module '../database/tables.ts' {
  interface Tables extends KeyTables {}
}

interface PersonKeyTable {
  readonly person: string;
  /** By a key of the key file: without that, nothing of the person can be read. */
  readonly wrapped: Buffer;
  readonly wrapped_by: string;
}

interface FileKeyTable {
  readonly file: string;
  readonly wrapped: Buffer;
  readonly wrapped_by: string;
}

interface MatterKeyTable {
  /** What it is about, such as `talk/ID`. */
  readonly matter: string;
  readonly wrapped: Buffer;
  readonly wrapped_by: string;
}

interface ProviderKeyTable {
  /** The id of one setting of a party's identity provider. */
  readonly provider: string;
  /** The secret by which this platform is known there, by this key. */
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly wrapped_by: string;
  readonly made_at: Date;
}
