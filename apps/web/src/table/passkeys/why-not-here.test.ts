import { expect, it } from 'vitest';
import { byName, whyNotHere } from './why-not-here.ts';

const ABLE = { parseCreationOptionsFromJSON: null, parseRequestOptionsFromJSON: null };

it.each([
  ['localhost', true, ABLE, undefined],
  ['vaccines.example.org', true, ABLE, undefined],
  ['127.0.0.1', true, ABLE, 'address'],
  ['[::1]', true, ABLE, 'address'],
  ['203.0.113.7', true, ABLE, 'address'],
  ['vaccines.example.org', false, undefined, 'https'],
  ['203.0.113.7', false, undefined, 'https'],
  ['localhost', true, undefined, 'browser'],
  ['localhost', true, { parseCreationOptionsFromJSON: null }, 'browser'],
] as const)('at %s, secure %s, with %o: %s', (hostname, isSecure, PublicKeyCredential, why) => {
  expect(whyNotHere({ hostname, isSecure, PublicKeyCredential })).toBe(why);
});

it('a number of this machine has a name', () => {
  const here = (href: string) => byName(new URL(href));
  expect(here('http://127.0.0.1:8321/en/sign-in?to=%2Finbox')).toBe(
    'http://localhost:8321/en/sign-in?to=%2Finbox',
  );
  expect(here('http://[::1]:8321/en/account')).toBe('http://localhost:8321/en/account');
  expect(here('https://203.0.113.7/en/account')).toBeUndefined();
});
