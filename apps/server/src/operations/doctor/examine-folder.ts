import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Holder, holderOf } from '../../platform/data-folder/claim.ts';
import { requireOwnFolder } from '../../platform/data-folder/foreign-folder.ts';
import { freeMegabytes, LEAST_FREE_MEGABYTES, nearestFolder } from '../../platform/data-folder/full-disk.ts';
import { NEW_CLUSTER_MEGABYTES } from '../../platform/data-folder/prepare-folder.ts';
import { commandFor, requireNamespaces } from '../../platform/database/embedded/as-postgres.ts';
import { findBinaries } from '../../platform/database/embedded/binaries.ts';
import { hasCluster, requireSameVersion } from '../../platform/database/embedded/cluster.ts';
import { postmasterOf } from '../../platform/database/embedded/postmaster-file.ts';
import { bad, badByFault, type Finding, good, note } from './finding.ts';

const GROUP_AND_OTHERS = 0o077;

/** The data folder, who holds it, and the programs of the embedded PostgreSQL. Changes nothing. */
export function examineFolder(folder: string): Finding[] {
  const holder = holderOf(folder);
  return [examinePrograms(), ...examineRoom(folder), examineCluster(folder), examineHolder(folder, holder)];
}

function examinePrograms(): Finding {
  const about = 'embedded PostgreSQL';
  try {
    const { postgres } = findBinaries();
    requireNamespaces();
    const [program, words] = commandFor(postgres, ['--version']);
    const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
    if (status === 0) return good(about, stdout.trim());
    const reason = error?.message ?? stderr.trim().split('\n')[0] ?? '';
    return bad(
      about,
      `It does not run: ${reason}`,
      'Install again (npm ci), or name a server in DATABASE_URL',
    );
  } catch (error) {
    return badByFault(about, error);
  }
}

function examineRoom(folder: string): Finding[] {
  const about = 'data folder';
  const nearest = nearestFolder(folder);
  if (!statSync(nearest).isDirectory())
    return [bad(about, `${nearest} is a file`, 'Name another folder with SAHAKARYA_DATA')];
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    return [
      bad(
        about,
        `This user may not write to ${nearest}`,
        'Give it the right, or name another folder with SAHAKARYA_DATA',
      ),
    ];
  }
  try {
    requireOwnFolder(folder);
  } catch (error) {
    return [badByFault(about, error)];
  }
  const free = freeMegabytes(nearest);
  const needed = hasCluster(folder) ? LEAST_FREE_MEGABYTES : NEW_CLUSTER_MEGABYTES;
  return [
    good(about, existsSync(folder) ? folder : `${folder}, made at the first start`),
    free >= needed
      ? good('room on its disk', `${free} MB`)
      : bad('room on its disk', `Only ${free} MB are left`, `Make room: ${needed} MB are needed`),
  ];
}

function examineCluster(folder: string): Finding {
  const about = 'database in it';
  if (!hasCluster(folder)) return good(about, 'none yet: it is made at the first start');
  try {
    requireSameVersion(folder, findBinaries());
  } catch (error) {
    return badByFault(about, error);
  }
  const secrets = join(folder, 'secrets.json');
  const mode = statSync(secrets, { throwIfNoEntry: false })?.mode;
  if (mode === undefined)
    return bad(about, `${secrets} is missing`, 'Restore it from a backup into a new folder');
  return (mode & GROUP_AND_OTHERS) === 0
    ? good(about, `made by PostgreSQL ${findBinaries().version}`)
    : bad(about, `Others may read ${secrets}`, `chmod 600 ${secrets}`);
}

function examineHolder(folder: string, holder: Holder | undefined): Finding {
  const about = 'process on it';
  if (holder !== undefined)
    return good(about, `process ${holder.pid} (${holder.what === 'server' ? 'the server' : 'a command'})`);
  const orphan = postmasterOf(folder);
  return orphan === undefined
    ? good(about, 'none')
    : note(
        about,
        `A PostgreSQL that a killed server left behind runs as process ${orphan.pid}`,
        'Nothing to do: the next start stops it',
      );
}
