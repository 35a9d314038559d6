/** Of 16 bytes or more, a UUID of version 8 (RFC 9562): the same bytes, the same id. */
export function uuidOfBytes(given: Uint8Array): string {
  const bytes = Buffer.from(given.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
