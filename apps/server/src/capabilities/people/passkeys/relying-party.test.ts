import { expect, test } from 'vitest';
import { relyingPartyAt } from './relying-party.ts';

test.each([
  ['https://vaccines.example.org', 'vaccines.example.org'],
  ['https://vaccines.example.org:8443', 'vaccines.example.org'],
  ['http://localhost:8321', 'localhost'],
])('at %s passkeys are for %s', (origin, id) => {
  expect(relyingPartyAt(origin)).toEqual({ id, origin });
});

test.each(['http://127.0.0.1:8321', 'http://[::1]:8321', 'https://203.0.113.7'])(
  'at %s there are none',
  (origin) => {
    expect(() => relyingPartyAt(origin)).toThrow('Passkeys belong to a name');
  },
);
