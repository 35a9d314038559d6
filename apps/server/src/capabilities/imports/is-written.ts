import { sql } from 'kysely';

/**
 * Rows of `compared` that say something else than their publisher has said. What another one says already is among
 * them: it stands when that one takes it back.
 */
export const IS_WRITTEN = sql`status in ('new', 'changed', 'confirmed', 'missing', 'emptied')`;
