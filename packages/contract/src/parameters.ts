import { z } from 'zod';
import { Day, DestinationCode, IncomeGroup, Reading } from './codes.ts';

/** No parameters. */
export const NONE = z.strictObject({});

export const byDestination = z.strictObject({ destination: DestinationCode });

export const reading = Reading.default('known');
export const day = Day.optional().meta({ description: 'The last day of the figures unless told' });
export const from = Day.optional().meta({ description: 'First day' });
export const to = Day.optional().meta({ description: 'Last day' });
export const income_group = IncomeGroup.optional();

/** A key of some table, to filter by: none has control characters, or a space at either end. */
export const key = z
  .string()
  .max(200)
  .regex(/^(?!\s)\P{Cc}+(?<!\s)$/u)
  .optional();

export const flag = z.enum(['true', 'false']).default('false');
