import { PAGE_FIELDS } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { PAGE_FIELD_NAMES, possibleReaders, readersOf } from './page-fields.ts';

test('every field of a page is shown', () => {
  expect([...PAGE_FIELD_NAMES].sort()).toEqual(Object.keys(PAGE_FIELDS).sort());
});

test('a field is read by whom its party says, else by whom it is read anyway', () => {
  expect(readersOf('about', {})).toBe('public');
  expect(readersOf('about', { about: 'parties' })).toBe('parties');
  expect(readersOf('address', { about: 'parties' })).toBe('parties');
});

test('who reads a field can be narrowed, and never widened', () => {
  expect(possibleReaders('about')).toEqual(['public', 'participants', 'parties']);
  expect(possibleReaders('hours')).toEqual(['participants', 'parties']);
  expect(possibleReaders('address')).toEqual(['parties']);
});
