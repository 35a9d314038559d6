import { type EmbeddedConnections, embeddedConnections } from '../database/embedded/bootstrap.ts';
import { postmasterOf } from '../database/embedded/postmaster-file.ts';
import { secretsIn } from '../database/embedded/secrets.ts';

/** How to reach the embedded database that runs on a data folder. */
export function connectionsOf(folder: string): EmbeddedConnections {
  return embeddedConnections(postmasterOf(folder)?.socketFolder ?? '', secretsIn(folder, false));
}
