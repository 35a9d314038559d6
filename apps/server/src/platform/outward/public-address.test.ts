import { expect, test } from 'vitest';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

test.each([
  ...(['8.8.8.8', '100.63.255.255', '172.15.0.1', '172.32.0.1', '223.255.255.255'] as const),
  ...(['2606:4700::1111', '2a00:1450:4001::8'] as const),
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...(['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254'] as const),
  ...(['172.16.0.1', '172.31.255.255', '192.168.1.1', '224.0.0.1', '255.255.255.255'] as const),
  ...(['::', '::1', '::ffff:8.8.8.8', '::ffff:10.0.0.1', '64:ff9b::7f00:1', 'fe80::1', 'fc00::1'] as const),
  ...(['ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', 'localhost', ''] as const),
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('this machine is known by all its addresses, and no other is taken for it', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1'].map(isLoopbackAddress)).toEqual([true, true, true]);
  expect(['10.0.0.1', '169.254.169.254', '::', 'localhost'].some(isLoopbackAddress)).toBe(false);
});
