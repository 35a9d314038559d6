import type { Client, ClientConfig } from 'pg';
import { SUPERUSER } from '../database/embedded/cluster.ts';
import { postmasterOf } from '../database/embedded/postmaster-file.ts';
import { secretsIn } from '../database/embedded/secrets.ts';
import { withConnection } from '../database/with-connection.ts';
import { temporaryCluster } from './temporary-database.ts';

/** A database of a server that somebody else runs, and the roles there. */
export interface ExternalDatabase {
  readonly name: string;
  /** Addresses of roles in it. */
  readonly application: string;
  readonly owner: string;
  readonly superuser: string;
}

export interface ExternalServer {
  /** Makes an empty database, owned by the role `owner`. */
  readonly newDatabase: () => Promise<ExternalDatabase>;
  /** Does something as the server's superuser. */
  readonly asSuperuser: <Result>(work: (client: Client) => Promise<Result>) => Promise<Result>;
  /** An address of a role in a database. */
  readonly address: (role: string, database: string) => string;
}

const PASSWORD = 'for-tests-only';

/** A PostgreSQL that stands for one that an operator runs. To be called at the top of a file of tests. */
export async function externalServer(): Promise<ExternalServer> {
  const { settings } = await temporaryCluster();
  const host = postmasterOf(settings.dataFolder)?.socketFolder ?? '';
  const superuser: ClientConfig = {
    host,
    port: 5432,
    user: SUPERUSER,
    password: secretsIn(settings.dataFolder, false).superuser,
    database: 'postgres',
  };
  const asSuperuser: ExternalServer['asSuperuser'] = (work) => withConnection(superuser, work);
  await asSuperuser((client) =>
    client.query(
      ['owner', 'application']
        .map((role) => `create role ${role} login nosuperuser nobypassrls password '${PASSWORD}'`)
        .join('; '),
    ),
  );
  const address = (role: string, database: string, password = PASSWORD) =>
    `postgresql://${role}:${password}@localhost/${database}?host=${encodeURIComponent(host)}`;
  let made = 0;
  return {
    asSuperuser,
    address,
    newDatabase: async () => {
      made += 1;
      const name = `external_${made}`;
      await asSuperuser((client) => client.query(`create database ${name} owner owner`));
      return {
        name,
        application: address('application', name),
        owner: address('owner', name),
        superuser: address(SUPERUSER, name, String(superuser.password)),
      };
    },
  };
}
