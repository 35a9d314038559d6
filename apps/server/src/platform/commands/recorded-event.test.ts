import { instant } from '@sahakarya/vocabulary';
import { expect, test } from 'vitest';
import { type EventToRecord, hashOf } from './recorded-event.ts';

const EVENT: EventToRecord = {
  of: { kind: 'party', id: 'KEN' },
  version: 2,
  kind: 'suspended',
  body: { reason: { code: 'other' } },
  person: '01a00000-0000-7000-8000-000000000001',
  party: 'SECRETARIAT',
  token: undefined,
  command: '01a00000-0000-7000-8000-000000000002',
  at: instant(Date.parse('2026-03-04T05:06:07Z')),
  recorded: instant(Date.parse('2026-03-04T05:06:08Z')),
  salt: new Uint8Array(32),
};

const hex = (event: EventToRecord) => Buffer.from(hashOf(event)).toString('hex');

// Both by Python's hashlib and json (sorted keys, no space): the first of the names that there were before tokens.
test('an event that no token asked for has the hash that it had before there was a place for one', () => {
  expect(hex(EVENT)).toBe('d2871b26cf02180966babec412b8274bdf5535523dcbf2d5653dbeaf24c824d7');
});

test('the token by which it was asked is in the hash', () => {
  expect(hex({ ...EVENT, token: '01a00000-0000-7000-8000-000000000003' })).toBe(
    'ae80b1396c7aa3a14a699b2a20d916d780aeaf3bf7eb3ab2e6a2c4db7f037b52',
  );
});
