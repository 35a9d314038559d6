import { createHash } from 'node:crypto';
import type { Chance } from '../../platform/keys/seal.ts';

/** Milliseconds take the first six bytes. */
const TIME_BYTES = 6;
const ID_BYTES = 16;

/** Chance that is the same each time: of an exercise alone, in which nothing is a secret. */
export function seededChance(seed: string): Chance {
  let count = 0;
  return (bytes) => {
    const parts: Buffer[] = [];
    for (let made = 0; made < bytes; made += 32)
      parts.push(createHash('sha256').update(`${seed}\n${count++}`).digest());
    return Buffer.concat(parts).subarray(0, bytes);
  };
}

/** A UUIDv7 that is the same each time: by the moment at which something is made, and what it is called in the seed. */
export function seededId(seed: string, name: string, at: Date): string {
  const bytes = createHash('sha256').update(`${seed}\n${name}`).digest().subarray(0, ID_BYTES);
  bytes.writeUIntBE(at.getTime(), 0, TIME_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
