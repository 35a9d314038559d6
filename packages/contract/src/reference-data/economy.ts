import { z } from 'zod';
import { Day } from '../codes.ts';

/** What producers aimed at, made or were expected to deliver, in doses. */
export const Production = z.object({
  entity: z.string(),
  product: z.string().nullable(),
  metric: z.string().meta({ example: 'target_annual' }),
  period: z.string(),
  doses: z.int().nonnegative(),
  as_of: Day.nullable(),
  source: z.string(),
  note: z.string(),
});
export type Production = z.infer<typeof Production>;

/** World trade, 2019 to 2022. */
export const Trade = z.object({
  period: z.string(),
  period_type: z.string(),
  flow: z.string(),
  measure: z.string(),
  value: z.number(),
  /** The last day of the period. */
  as_of: Day.nullable(),
  source: z.string(),
  note: z.string(),
});
export type Trade = z.infer<typeof Trade>;

/** Doses given by product, where a destination reports them. */
export const ProductDoses = z.object({
  destination: z.string(),
  day: Day,
  product: z.string(),
  doses: z.int().nonnegative(),
  source: z.string(),
});
export type ProductDoses = z.infer<typeof ProductDoses>;
