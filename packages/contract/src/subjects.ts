/**
 * What public data is about. Each subject has a version of its own, and a writer of one holds up no writer of another.
 * A new one is a row here, and a row of the table `data_version`, in a migration.
 */
export const SUBJECTS = ['figures', 'scenarios'] as const;

export type Subject = (typeof SUBJECTS)[number];
