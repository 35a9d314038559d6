import { resolve } from 'node:path';
import { writeFolder } from '@sahakarya/scenario';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Writes a folder that a command makes, whole or not at all.
 *
 * @param folder as the user wrote it
 * @throws OperationFault `disk-full`
 * @throws FaultyFolder where it cannot be written for another reason
 */
export async function writeOutput(
  terminal: Terminal,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const path = resolve(terminal.folder, folder);
  const written = writeFolder(path, files);
  if (written.ok) return;
  const full = written.faults.find(({ code }) => code === 'disk-full');
  if (full === undefined) throw new FaultyFolder('output', folder, written);
  // Loaded when it is wanted: commands that only plan start without the server's code.
  const { OperationFault } = await import('@sahakarya/server');
  throw new OperationFault('disk-full', { ...full.parameters, folder: path });
}
