import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Setting } from '../row.ts';
import type { FlowProblem } from './flow-problem.ts';

const PEERS = fileURLToPath(new URL('../../peers', import.meta.url));

/** A library that finds maximum flows, in a process of its own. */
export interface FlowPeer {
  readonly name: string;
  readonly mustReach: string;
  readonly goal: string;
  /** Largest capacity that it can compute with. */
  readonly largest: number;
  readonly command: readonly [program: string, ...args: string[]];
  /** Why it can't run on this machine, or undefined. */
  whyAbsent(): string | undefined;
}

export const FLOW_PEERS: readonly FlowPeer[] = [
  {
    name: 'or-tools-wasm',
    mustReach: '≤ 0.5 of it',
    goal: '≤ 0.15',
    largest: Number.MAX_SAFE_INTEGER,
    command: [process.execPath, join(PEERS, 'maximum-flow.mjs')],
    whyAbsent: installNodePeers,
  },
  {
    name: 'SciPy',
    mustReach: '≤ 12 of it',
    goal: '≤ 5',
    largest: 2 ** 31 - 1,
    command: ['python3', join(PEERS, 'maximum-flow.py')],
    whyAbsent: () =>
      spawnSync('python3', ['-c', 'import scipy']).status === 0
        ? undefined
        : 'no SciPy (Debian: python3-scipy)',
  },
];

/** What a peer found, and how long each call took; only calls are timed, not the reading of arcs. */
export interface PeerFlow {
  readonly version: string;
  readonly value: number;
  readonly milliseconds: readonly number[];
}

const LONGEST = 120_000;

/** @returns why there is no flow, as text, when the peer stops or takes longer than two minutes. */
export function runPeer(
  peer: FlowPeer,
  folder: string,
  { nodes, source, sink }: FlowProblem,
  { warmUps, runs }: Setting,
): PeerFlow | string {
  const [program, ...args] = peer.command;
  const { status, stdout, stderr, error } = spawnSync(
    program,
    [...args, folder, ...[nodes, source, sink, warmUps + runs].map(String)],
    { encoding: 'utf8', timeout: LONGEST },
  );
  if (error !== undefined) return error.message;
  if (status !== 0) return stderr.trim().split('\n').at(-1) ?? 'it stopped';
  const answer: unknown = JSON.parse(stdout);
  if (!isPeerFlow(answer)) return `it answers ${stdout}`;
  return { ...answer, milliseconds: answer.milliseconds.slice(warmUps) };
}

function isPeerFlow(answer: unknown): answer is PeerFlow {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'version' in answer &&
    typeof answer.version === 'string' &&
    'value' in answer &&
    typeof answer.value === 'number' &&
    'milliseconds' in answer &&
    Array.isArray(answer.milliseconds)
  );
}

/** They weigh 320 MB, more than all else: so they are no part of the workspace, and installed when first measured. */
function installNodePeers(): string | undefined {
  if (existsSync(join(PEERS, 'node_modules/.package-lock.json'))) return undefined;
  console.error('Installing the peers in bench/peers, once (320 MB) ...');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS,
    encoding: 'utf8',
  });
  if (npm.status === 0) return undefined;
  return 'npm could not install it (npm ci in bench/peers says why)';
}
