import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey } from '../keys/keyring.ts';
import { BrokenSeal } from '../keys/seal.ts';
import { openFields, sealFields } from './sealed-fields.ts';

const FIELDS = new Set(['text', 'price']);
const OF = { kind: 'message', id: 'one' };
const key = newKey();

test('what is sealed is opened as it was, and is nowhere to be read meanwhile', () => {
  const secret = fc.record({ text: fc.constantFrom('Sinopharm', 'سر', 'गुप्त'), price: fc.integer() });
  const json = fc.record({ subject: secret, earlier: fc.array(secret), note: fc.string() });
  fc.assert(
    fc.property(json, (plain) => {
      const sealed = sealFields(plain, FIELDS, key, OF);
      expect(JSON.stringify(sealed)).not.toMatch(/Sinopharm|سر|गुप्त/);
      expect(sealed).toMatchObject({ note: plain.note, earlier: { length: plain.earlier.length } });
      expect(openFields(sealed, FIELDS, key, OF)).toEqual(plain);
    }),
  );
});

test('what is not there stays so, and other fields are as they were', () => {
  for (const plain of [{ text: undefined, note: 'x' }, null, 'text', 5, [], { words: { note: ['text'] } }])
    expect(sealFields(plain, FIELDS, key, OF)).toEqual(plain);
});

test('by another key, of another thing, or in another field, nothing is opened', () => {
  const sealed = sealFields({ text: 'a', price: 1 }, FIELDS, key, OF) as Record<string, unknown>;
  const opened = [
    () => openFields(sealed, FIELDS, newKey(), OF),
    () => openFields(sealed, FIELDS, key, { ...OF, id: 'two' }),
    () => openFields({ text: sealed.price }, FIELDS, key, OF),
  ];
  for (const open of opened) expect(open).toThrow(BrokenSeal);
});
