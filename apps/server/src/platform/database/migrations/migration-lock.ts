/**
 * Held, within a transaction, by whoever changes the schema or its rights: servers that start together take turns. It
 * ends with its transaction, so a killed server leaves no lock. The number was drawn once, and means nothing.
 */
export const TAKE_MIGRATION_LOCK = 'select pg_advisory_xact_lock(7446119230527)';
