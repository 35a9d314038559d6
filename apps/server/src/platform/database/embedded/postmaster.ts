import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperationFault } from '../../operation-fault.ts';
import { commandFor } from './as-postgres.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn, logIn } from './cluster.ts';
import { postmasterOf } from './postmaster-file.ts';
import { stopPostmaster } from './stop-postmaster.ts';

/** A PostgreSQL that this process started and that takes connections. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly socketFolder: string;
  /** Settles when it ends, for whatever reason. */
  readonly ended: Promise<void>;
  /** Tells it to end in order. */
  readonly stop: () => void;
}

export interface PostmasterOptions {
  /** Most connections at once. */
  readonly connections: number;
  /** Without waiting for the disk: for tests that lose nothing when the machine stops. */
  readonly isThrowaway: boolean;
}

/** Seconds after which a start counts as failed. Replaying the log of changes after a power cut can take its time. */
const PATIENCE = 120;

const BETWEEN_LOOKS = 10;

/** The log begins anew at this size; the one before it is kept. */
const LARGEST_LOG = 10 * 1_048_576;

/** Starts PostgreSQL on the cluster of a data folder; one that still runs there is stopped first. */
export async function startPostmaster(
  folder: string,
  { postgres }: Binaries,
  socketFolder: string,
  options: PostmasterOptions,
): Promise<RunningPostmaster> {
  await stopPostmaster(folder);
  const log = openLog(folder);
  const [program, words] = commandFor(postgres, postgresWords(folder, socketFolder, options));
  // Its own process group: Ctrl-C in a terminal stops the server, and the server stops PostgreSQL when it is ready.
  const child = spawn(program, words, { stdio: ['ignore', log.handle, log.handle], detached: true });
  closeSync(log.handle);
  let hasEnded = false;
  const ended = endOf(child).then(() => {
    hasEnded = true;
  });
  for (const end = Date.now() + 1000 * PATIENCE; Date.now() < end; await pause(BETWEEN_LOOKS)) {
    const running = postmasterOf(folder);
    if (running?.isReady && running.pid === child.pid)
      return {
        pid: running.pid,
        socketFolder: running.socketFolder,
        ended,
        stop: () => child.kill('SIGINT'),
      };
    if (hasEnded) throw new OperationFault('database-start', { reason: reasonIn(log), log: logIn(folder) });
  }
  child.kill('SIGQUIT');
  throw new OperationFault('database-start', {
    reason: `it was not ready after ${PATIENCE} seconds`,
    log: logIn(folder),
  });
}

function postgresWords(
  folder: string,
  socketFolder: string,
  { connections, isThrowaway }: PostmasterOptions,
): string[] {
  const settings: Record<string, string | number> = {
    // Nothing outside of this machine and this user reaches it.
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: 5432,
    password_encryption: 'scram-sha-256',
    max_connections: connections,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    // An import writes a hundred megabytes: with an eighth of it, whoever writes waits for the log.
    wal_buffers: '16MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO',
    // Statements can hold what people wrote: they are not logged, failed ones neither.
    log_statement: 'none',
    log_checkpoints: 'off',
    log_min_error_statement: 'panic',
    log_min_messages: 'warning',
    ...(isThrowaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const list = Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${quotedInList(name, value)}`,
  ]);
  return ['-D', clusterIn(folder), ...list];
}

/** The folder's name may have commas in it; the setting is a list. */
function quotedInList(name: string, value: string | number): string {
  return name === 'unix_socket_directories' ? `"${String(value).replaceAll('"', '""')}"` : String(value);
}

interface Log {
  readonly handle: number;
  readonly file: string;
  /** Where this start begins. */
  readonly from: number;
}

function openLog(folder: string): Log {
  const file = logIn(folder);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isFull = size > LARGEST_LOG;
  if (isFull) renameSync(file, `${file}.before`);
  return { handle: openSync(file, 'a', 0o600), file, from: isFull ? 0 : size };
}

/** What PostgreSQL gave as the reason of its end. */
function reasonIn({ file, from }: Log): string {
  const lines = readFileSync(file).subarray(from).toString('utf8').trim().split('\n');
  const fatal = lines.find((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC): +/, '') || 'it gave no reason';
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}

/** Removes what a start leaves in a private temporary folder. */
export function removeSocketFolder(folder: string, socketFolder: string): void {
  if (socketFolder !== join(folder, 'socket')) rmSync(socketFolder, { recursive: true, force: true });
}
