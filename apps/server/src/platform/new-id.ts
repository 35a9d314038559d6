/** Milliseconds take the first six bytes. */
const TIME_BYTES = 6;
const BYTES = 16;

/**
 * A UUIDv7 (RFC 9562): the time in milliseconds, then 74 bits of chance. Ids that are made later come later in an
 * index, so that it grows at its end. Whoever sees one knows when it was made: it is no secret.
 */
export function newId(now: Date): string {
  const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(BYTES)));
  bytes.writeUIntBE(now.getTime(), 0, TIME_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
