import { z } from 'zod';
import { Day, DestinationCode, IncomeGroup } from '../codes.ts';

export const Destination = z.object({
  destination: DestinationCode,
  /** ISO 3166-1 alpha-2, for names of countries in the reader's language; `XK` for Kosovo; null where there is none. */
  iso2: z.string().nullable(),
  /** In English, as the pages have it. */
  name: z.string(),
  region: z.string().meta({ description: 'WHO region: AFRO, AMRO, EMRO, EURO, SEARO, WPRO, or none' }),
  income_group: IncomeGroup,
  /** The World Bank's fiscal year to which the income group belongs. */
  income_group_year: z.int(),
  population: z.int().positive(),
  population_source: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** As the United Nations writes its name, in English; null where that is not told. */
  un_name: z.string().nullable(),
});
export type Destination = z.infer<typeof Destination>;

/** Population of all destinations in a group: the denominator of its rates, reporting or not. */
export const Group = z.object({
  income_group: IncomeGroup,
  income_group_year: z.int(),
  destinations: z.int(),
  population: z.int(),
});
export type Group = z.infer<typeof Group>;

/** A vaccine, and what the planner needs to know of it. */
export const Product = z.object({
  product: z.string(),
  name: z.string(),
  manufacturer: z.string(),
  platform: z.string(),
  doses_per_course: z.int(),
  interval_days: z.int().nullable(),
  /** The cold that it needs: 2-8C, frozen, or UCC (ultra-cold). */
  storage: z.string(),
  shelf_life_months: z.int().nullable(),
  confidence: z.string(),
  source: z.string(),
});
export type Product = z.infer<typeof Product>;

/** An emergency use listing or authorisation: a product, by a regulator, for a site. Empty site: not told. */
export const Listing = z.object({
  product: z.string(),
  regulator: z.string(),
  site: z.string().nullable(),
  listed: Day,
  source: z.string(),
});
export type Listing = z.infer<typeof Listing>;
