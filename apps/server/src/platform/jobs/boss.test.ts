import PgBoss from 'pg-boss';
import { expect, it } from 'vitest';
import { readMigrations } from '../database/migrations/read-migrations.ts';

it('finds its tables as it would make them itself: another version comes with a migration', () => {
  const made = readMigrations().find(({ sql }) => sql.includes('create_queue'))?.sql ?? '';
  const commands = PgBoss.getConstructionPlans('pgboss')
    .replace(/^[\s\S]*?pg_advisory_xact_lock\([^;]*\);/, '')
    .replace(/COMMIT;\s*$/, '');
  expect(commands).toContain('CREATE TABLE pgboss.job');
  expect(made).toContain(commands.trim());
});
