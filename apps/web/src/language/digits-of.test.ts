import { expect, test } from 'vitest';
import { digitsOf } from './digits-of.ts';
import { plainText } from './plain-text.ts';

test.each([
  ['', 'mr', 'native'],
  ['digits=latin', 'mr', 'latin'],
  ['', 'ar', 'latin'],
  ['digits=native', 'ar', 'native'],
  ['digits=roman', 'mr', 'native'],
  ['digits=native', 'en', 'latin'],
] as const)('%j asks in %s for %s digits', (query, language, digits) => {
  expect(digitsOf(new URLSearchParams(query), language)).toBe(digits);
});

test.each([
  ['Côte d’Ivoire', 'cote divoire'],
  ['SÃO TOMÉ', 'sao tome'],
  ['Ёлка', 'елка'],
  ['الإمارات', 'الامارات'],
  ['मॉस्को', 'मॉस्को'],
  ['हिँदी', 'हिंदि'],
  ['क़तर', 'कतर'],
  ['श्री\u200dलंका', 'श्रिलंका'],
])('%s is searched as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
