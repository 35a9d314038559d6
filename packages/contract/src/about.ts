import { z } from 'zod';
import { Day } from './codes.ts';

/** Stands beside every answer: which day it is about, and whose figures they are. */
export const About = z.object({
  as_of: Day,
  sources: z.array(z.string()).meta({ description: 'Keys of /api/v1/sources' }),
});
export type About = z.infer<typeof About>;
