import { z } from 'zod';

/** What whoever asks is told by mail. */
export const Notices = z.object({
  /** A mail of what waits, once a day where something does; with it, what is told at once, and reminders. */
  digest: z.enum(['daily', 'off']),
  /** Whether this installation sends mail at all. */
  is_mailed: z.boolean(),
});
export type Notices = z.infer<typeof Notices>;
