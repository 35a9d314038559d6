import { resolve } from 'node:path';
import { type Checked, writingFolder } from '@sahakarya/scenario';
import { lookUp } from '../drive-until-stopped.ts';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Writes a folder that a command makes, whole or not at all.
 *
 * @param folder as the user wrote it
 * @throws OperationFault `disk-full`
 * @throws FaultyFolder where it cannot be written for another reason
 * @throws Stopped when `stop` is aborted before the folder is in its place; nothing is left then
 */
export async function writeOutput(
  terminal: Terminal,
  folder: string,
  files: ReadonlyMap<string, string>,
  stop: AbortSignal,
): Promise<void> {
  const path = resolve(terminal.folder, folder);
  const written = await writeUntilStopped(path, files, stop);
  if (written.ok) return;
  const full = written.faults.find(({ code }) => code === 'disk-full');
  if (full === undefined) throw new FaultyFolder('output', folder, written);
  // Loaded when it is wanted: commands that only plan start without the server's code.
  const { OperationFault } = await import('@sahakarya/server');
  throw new OperationFault('disk-full', { ...full.parameters, folder: path });
}

/** There is no look after the last step: the folder is in its place then. */
async function writeUntilStopped(
  path: string,
  files: ReadonlyMap<string, string>,
  stop: AbortSignal,
): Promise<Checked<string>> {
  const steps = writingFolder(path, files);
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await lookUp(stop);
    }
  } finally {
    steps.return({ ok: false, faults: [], count: 0 });
  }
}
