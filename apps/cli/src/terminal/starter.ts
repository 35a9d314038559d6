import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAlive, type ProcessIdentity, startOf } from '@sahakarya/server/process-identity';

/** Between two looks whether npm is still there, in milliseconds. */
const BETWEEN_LOOKS = 1_000;

/** What npm calls itself: it writes its own title over its command line. */
const NPM = /^npm( |$)|\/(npm|npx)-cli\.js( |$)/;

/** A shell that npm puts between itself and what it runs. */
const SHELL_OF_NPM = /^(\S*\/)?(sh|dash|bash|ash) -c /;

/** `&` that puts a command in the background: none of `&&`, `2>&1`, `&>`. */
const IN_BACKGROUND = /(?<![&>])&(?![&>])/;

/**
 * Tells when the npm that runs this process (`npx sahakarya`, `npm start`) has ended. npm passes a signal on to the
 * shell that it starts, which passes it on to nobody; and when npm is killed, it passes on nothing. Nobody is left then
 * who could stop this process from where it was started.
 *
 * Only npm right above counts, with at most the shell that it starts, where that waits for this process. Whoever else
 * starts this process may end, and it lives on: a script that puts it in the background, also one of npm's, nohup,
 * setsid, a service manager.
 *
 * @returns forgets npm, so that its end is no longer told
 */
export function whenNpmEnds(tell: () => void): () => void {
  const npm = npmAbove();
  if (npm === undefined) return () => undefined;
  const looking = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(looking);
    tell();
  }, BETWEEN_LOOKS);
  looking.unref();
  return () => clearInterval(looking);
}

function npmAbove(): ProcessIdentity | undefined {
  const first = aboutProcess(process.ppid);
  const isShell = first !== undefined && SHELL_OF_NPM.test(first.command);
  if (isShell && IN_BACKGROUND.test(first.command)) return undefined;
  const pid = isShell ? first.parent : process.ppid;
  const started = startOf(pid);
  if (started === undefined || !NPM.test(aboutProcess(pid)?.command ?? '')) return undefined;
  return { pid, started };
}

/** Undefined where there is no such process any more. */
function aboutProcess(pid: number): { readonly parent: number; readonly command: string } | undefined {
  try {
    if (process.platform !== 'linux') return toldByPs(pid);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

function toldByPs(pid: number): { readonly parent: number; readonly command: string } {
  const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, command = ''] = /^ *(\d+) +(.*)/.exec(line) ?? [];
  return { parent: Number(parent), command };
}
