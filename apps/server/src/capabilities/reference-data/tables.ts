import type { Generated } from 'kysely';

/** Days are 'YYYY-MM-DD'. */
export interface ReferenceTables {
  source: SourceTable;
  destination: DestinationTable;
  income_group: IncomeGroupTable;
  product: ProductTable;
  listing: ListingTable;
  product_doses: ProductDosesTable;
  production: ProductionTable;
  trade: TradeTable;
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends ReferenceTables {}
}

export interface SourceTable {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly url: string | null;
  readonly vintage: string | null;
  /** The day of which it tells what was known; null where it tells of none. */
  readonly snapshot: string | null;
  readonly note: string;
  /** Whether reports name it: kept with each write, so that no answer scans them. */
  readonly has_reports: Generated<boolean>;
}

export interface DestinationTable {
  readonly destination: string;
  readonly iso2: string | null;
  /** In English, as pages have it. */
  readonly name: string;
  /** As the United Nations writes it; null where nobody told. */
  readonly un_name: string | null;
  readonly region: string;
  readonly population: number;
  readonly population_source: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface IncomeGroupTable {
  readonly destination: string;
  readonly year: number;
  readonly income_group: 'HIC' | 'UMIC' | 'LMIC' | 'LIC' | 'none';
}

interface ProductTable {
  readonly product: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly platform: string;
  readonly doses_per_course: number;
  readonly interval_days: number | null;
  readonly storage: string;
  readonly shelf_life_months: number | null;
  readonly confidence: string;
  readonly source: string;
}

interface ListingTable {
  readonly product: string;
  readonly regulator: string;
  /** Empty where it is not told. */
  readonly site: string;
  readonly listed: string;
  readonly source: string;
}

interface ProductDosesTable {
  readonly destination: string;
  readonly day: string;
  readonly product: string;
  readonly doses: number;
  readonly source: string;
}

interface ProductionTable {
  readonly entity: string;
  /** Empty where the figure is of all products. */
  readonly product: string;
  readonly metric: string;
  readonly period: string;
  readonly doses: number;
  readonly as_of: string | null;
  readonly source: string;
  readonly note: string;
  readonly place: Generated<number>;
}

interface TradeTable {
  readonly period: string;
  readonly period_type: string;
  readonly flow: string;
  readonly measure: string;
  /** A decimal, as text. */
  readonly value: string;
  readonly source: string;
  readonly note: string;
  readonly place: Generated<number>;
}
