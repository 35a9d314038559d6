import { describe, expect, it } from 'vitest';
import { ANYBODY, operator } from '../../desk/caller.ts';
import { withDesk } from '../../desk/with-desk.ts';
import { externalServer } from '../../testing/external-server.ts';
import { silent, temporarySettings } from '../../testing/temporary-database.ts';
import { openDatabase } from '../open-database.ts';

const server = await externalServer();

const open = (application: string, owner?: string) =>
  openDatabase(
    temporarySettings({
      DATABASE_URL: application,
      ...(owner === undefined ? {} : { DATABASE_OWNER_URL: owner }),
    }),
    { as: 'server', log: silent },
  );

describe('a database that somebody else runs', () => {
  it('is migrated by its owner and used by the application role', async () => {
    const { application, owner } = await server.newDatabase();
    const database = await open(application, owner);
    await withDesk(database, operator('a test'), ({ db }) =>
      db.selectFrom('migration').selectAll().execute(),
    );
    const { rows } = await database.pool.query('select current_user as role');
    await database.close();
    expect([database.origin, rows[0].role]).toEqual(['external', 'application']);
    const later = await open(application);
    await later.close();
  });

  it('is not used while it lacks migrations that nobody may run', async () => {
    const { application } = await server.newDatabase();
    await expect(open(application)).rejects.toMatchObject({
      code: 'owner-missing',
      parameters: { name: '0001-roles-and-desks' },
    });
  });

  it.each([
    ['a superuser', 'superuser' as const, 'is a superuser'],
    ['the owner', 'owner' as const, 'owns tables, or is a member of the role that does'],
  ])('is not used as %s, for whom row-level security does not hold', async (_, role, what) => {
    const database = await server.newDatabase();
    await expect(open(database[role], database.owner)).rejects.toMatchObject({
      code: 'role-too-strong',
      parameters: { what },
    });
  });

  it.each([
    ['bypassrls', 'has BYPASSRLS'],
    ['in role owner', 'owns tables, or is a member of the role that does'],
    ['in role postgres', 'may become a superuser or a role with BYPASSRLS'],
  ])('is not used as a role with %s', async (more, what) => {
    const { name, owner } = await server.newDatabase();
    const role = `strong_${more.replaceAll(' ', '_')}`;
    await server.asSuperuser((client) =>
      client.query(`create role ${role} login ${more} password 'for-tests-only'`),
    );
    await expect(open(server.address(role, name), owner)).rejects.toMatchObject({
      code: 'role-too-strong',
      parameters: { role, what },
    });
  });

  it('that cannot be reached is told of without its password', async () => {
    const fault = await open('postgresql://someone:hunter2@127.0.0.1:1/none').catch((error) => error);
    expect(fault).toMatchObject({ code: 'database-unreachable', parameters: { setting: 'DATABASE_URL' } });
    expect(fault.message).not.toContain('hunter2');
  });

  it('serves two servers that start at once', async () => {
    const { application, owner } = await server.newDatabase();
    const [one, other] = await Promise.all([open(application, owner), open(application, owner)]);
    const count = (database: typeof one) =>
      withDesk(database, ANYBODY, ({ db }) => db.selectFrom('migration').select('name').execute());
    expect(await count(one)).toEqual(await count(other));
    await Promise.all([one.close(), other.close()]);
  });
});
