/** Folders by content hash; hashes are SHA-256 in hexadecimal. */
export interface ScenarioTables {
  scenario: ScenarioTable;
  plan: PlanTable;
  folder_file: FolderFileTable;
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends ScenarioTables {}
}

interface ScenarioTable {
  readonly scenario: string;
  readonly name: string;
  readonly title: string;
  readonly start: string;
  readonly weeks: number;
  readonly destinations: number;
  readonly lots: number;
  readonly source: string;
}

interface PlanTable {
  readonly plan: string;
  readonly scenario: string;
  readonly sharing: string;
  readonly doses: number;
  readonly administered: number;
  readonly kept: number;
  readonly expired: number;
  readonly source: string;
}

interface FolderFileTable {
  /** The hash of the scenario or the plan that it is in. */
  readonly folder: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly content: Buffer;
}
