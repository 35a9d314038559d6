import { expect, test } from 'vitest';
import { addressToWrite } from './use-written-address.ts';

const at = (search: string) => ({ search, pathname: '/en/studio' });

test('the address is written when it says another state', () => {
  expect(addressToWrite(at(''), 'target=120')).toBe('?target=120');
  expect(addressToWrite(at('?target=90'), 'target=120')).toBe('?target=120');
});

test('and left alone when it says this one', () => {
  expect(addressToWrite(at('?target=120'), 'target=120')).toBeUndefined();
  expect(addressToWrite(at(''), '')).toBeUndefined();
});

test('what it says beside the state stays, and the first state needs no query', () => {
  expect(addressToWrite(at('?digits=latin&target=90'), 'target=120')).toBe('?digits=latin&target=120');
  expect(addressToWrite(at('?digits=latin&target=90'), '')).toBe('?digits=latin');
  expect(addressToWrite(at('?target=90'), '')).toBe('/en/studio');
});
