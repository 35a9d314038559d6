import { expect, test } from 'vitest';
import { newKeyFile } from './key-file.ts';
import { Keyring, newKey } from './keyring.ts';
import { BrokenSeal, open, openText, seal, sealText } from './seal.ts';

const key = newKey();
const PLACE = 'person/1/name';
const WORDS = 'Амина Côte d’Ivoire';

test('what is sealed is opened by its key at its place, and is another text each time', () => {
  const sealed = sealText(key, WORDS, PLACE);
  expect(openText(key, sealed, PLACE)).toBe(WORDS);
  expect(sealText(key, WORDS, PLACE).equals(sealed)).toBe(false);
  expect(sealed.includes(WORDS)).toBe(false);
  expect(open(key, seal(key, new Uint8Array(), PLACE), PLACE)).toHaveLength(0);
});

test('with any one bit flipped, cut off or grown, it is opened by nobody', () => {
  const sealed = sealText(key, WORDS, PLACE);
  for (let bit = 0; bit < 8 * sealed.length; bit++) {
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => open(key, flipped, PLACE), `bit ${bit}`).toThrow(BrokenSeal);
  }
  for (let bytes = 0; bytes < sealed.length; bytes++)
    expect(() => open(key, sealed.subarray(0, bytes), PLACE), `${bytes} bytes`).toThrow(BrokenSeal);
  expect(() => open(key, Buffer.concat([sealed, Buffer.of(0)]), PLACE)).toThrow(BrokenSeal);
});

test('by another key, or at another place, it is opened by nobody', () => {
  const sealed = sealText(key, WORDS, PLACE);
  expect(() => open(newKey(), sealed, PLACE)).toThrow(BrokenSeal);
  expect(() => open(key, sealed, 'person/2/name')).toThrow(BrokenSeal);
});

test('a person’s key is unwrapped for that person, by the file that wrapped it', () => {
  const file = newKeyFile(new Date());
  const ring = new Keyring(file);
  const wrapped = ring.wrap('person/one', key);
  expect(ring.unwrap('person/one', wrapped).equals(key)).toBe(true);
  expect(() => ring.unwrap('person/other', wrapped)).toThrow(BrokenSeal);
  expect(() => ring.unwrap('person/one', { ...wrapped, wrapped_by: '0'.repeat(16) })).toThrow(BrokenSeal);
  const other = new Keyring(newKeyFile(new Date()));
  expect(() => other.unwrap('person/one', { ...wrapped, wrapped_by: other.current })).toThrow(BrokenSeal);
  const flipped = Buffer.from(wrapped.wrapped);
  flipped.writeUInt8(flipped.readUInt8(20) ^ 1, 20);
  expect(() => ring.unwrap('person/one', { ...wrapped, wrapped: flipped })).toThrow(BrokenSeal);
});

test('by what a person is found tells nothing without the file, and differs by kind', () => {
  const ring = new Keyring(newKeyFile(new Date()));
  const found = ring.lookup('e-mail', 'amina@example.org');
  expect(found).toMatch(/^[0-9a-f]{64}$/);
  expect(ring.lookup('e-mail', 'amina@example.org')).toBe(found);
  expect(ring.lookup('network', 'amina@example.org')).not.toBe(found);
  expect(new Keyring(newKeyFile(new Date())).lookup('e-mail', 'amina@example.org')).not.toBe(found);
});
