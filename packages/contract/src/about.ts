import { z } from 'zod';
import { Day } from './codes.ts';

/** Stands beside every answer: the day that its figures are about, of several the newest, and whose they are. */
export const About = z.object({
  as_of: Day,
  sources: z.array(z.string()).meta({ description: 'Keys of /api/v1/sources' }),
  licences: z.array(z.string()).meta({ description: 'Of each source, in the same order' }),
  publishers: z.array(z.string()).meta({ description: 'Who told each source, in the same order' }),
});
export type About = z.infer<typeof About>;
