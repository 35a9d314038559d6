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

/**
 * A query whose bounds, where it has both, are in their order: an answer without rows would be told of a period that
 * nobody can mean.
 */
export function inOrder<Query extends z.ZodObject>(query: Query): Query {
  return query.superRefine((asked: Record<string, unknown>, context) => {
    const { from: first, to: last } = asked;
    if (typeof first !== 'string' || typeof last !== 'string' || first <= last) return;
    context.addIssue({
      code: 'custom',
      path: ['from'],
      message: `Give a day up to ${last}, which "to" has, as "from"; or ${first} or a later day as "to"`,
    });
  });
}
