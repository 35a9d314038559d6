import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { requireRoom } from '../../platform/data-folder/prepare-folder.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import type { PackageAbout } from './descriptor.ts';
import { packageEntries } from './package-entries.ts';
import { zipStream } from './zip-stream.ts';

/** Bytes between two looks whether there is room: the database may write to the same disk. */
const BETWEEN_LOOKS = 1_048_576;

/** A package that was written. */
export interface WrittenPackage extends PackageAbout {
  readonly path: string;
  /** A strong entity tag (RFC 9110, 8.8.3): the same for the same bytes, whichever server made them. */
  readonly tag: string;
}

/**
 * Writes the package of one state of the data. The file appears under its name when it is whole; nothing is left when
 * it fails. It is not forced to the disk: no start takes over what an earlier one made.
 *
 * @throws OperationFault `disk-full` before it takes the last of the room
 */
export async function writePackage(desk: Desk, about: PackageAbout, folder: string): Promise<WrittenPackage> {
  const path = join(folder, `${about.version}.zip`);
  const aside = `${path}.part`;
  const sum = createHash('sha256');
  let bytes = 0;
  try {
    const file = await open(aside, 'w', 0o600);
    try {
      let looked = Number.NEGATIVE_INFINITY;
      for await (const part of zipStream(packageEntries(desk, about), new Date(`${about.date}T00:00:00Z`))) {
        if (bytes - looked >= BETWEEN_LOOKS) {
          requireRoom(folder);
          looked = bytes;
        }
        await file.writeFile(part);
        sum.update(part);
        bytes += part.length;
      }
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return { ...about, path, tag: `"${sum.digest('base64url').slice(0, 27)}"` };
}
