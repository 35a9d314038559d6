import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A scan that takes longer has failed. */
const LONGEST_MS = 60_000;

/** The scan could not be done: nothing is taken unlooked at. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
}

/**
 * Gives a file to the operator's scan command, on its standard input; 0 lets it in, 1 keeps it out, and everything else
 * is a scan that failed.
 *
 * @param command the program, and after spaces what it is given
 * @returns whether it lets the file in
 * @throws ScanFailed
 */
export async function scanFile(command: string, content: Uint8Array): Promise<boolean> {
  const [program = '', ...given] = command.split(/\s+/);
  const scan = spawn(program, given, { stdio: ['pipe', 'ignore', 'ignore'], timeout: LONGEST_MS });
  // One that has seen enough reads no further.
  scan.stdin.on('error', () => undefined);
  scan.stdin.end(content);
  const [code] = await once(scan, 'exit').catch((error: unknown) => {
    throw new ScanFailed(`${program} could not be run`, { cause: error });
  });
  if (code !== 0 && code !== 1) throw new ScanFailed(`${program} ended with ${code}`);
  return code === 0;
}
