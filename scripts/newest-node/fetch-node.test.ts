import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fetchNode, NEWEST, NotHere, requireSum } from './fetch-node.mjs';

test.each([
  ['darwin', 'arm64'],
  ['linux', 'arm64'],
  ['win32', 'x64'],
])('is not run on %s-%s, and says why', (platform, arch) => {
  expect(() => fetchNode('nowhere', { platform, arch })).toThrow(NotHere);
  expect(() => fetchNode('nowhere', { platform, arch })).toThrow(`there is none for ${platform}-${arch}`);
});

test('other bytes than those that were looked at are not run', () => {
  const bytes = Buffer.from('#!/bin/sh\n');
  expect(() => requireSum(bytes, NEWEST.sha256)).toThrow('it is not run');
  expect(() => requireSum(bytes, createHash('sha256').update(bytes).digest('hex'))).not.toThrow();
});
