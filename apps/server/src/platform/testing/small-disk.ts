import { spawnSync } from 'node:child_process';

const UNSHARE = ['unshare', '--user', '--map-root-user', '--mount'];

const [program = '', ...words] = UNSHARE;

/** Whether this machine lets a process have a disk of its own. */
export const canMount =
  spawnSync(program, [...words, 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /tmp']).status === 0;

/** Words that stand before a command, which finds a small empty disk of its own in a folder. */
export function onSmallDisk(folder: string, megabytes: number): string[] {
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=0700 tmpfs ${folder} && exec "$@"`;
  return [...UNSHARE, 'sh', '-c', mount, 'sh'];
}
