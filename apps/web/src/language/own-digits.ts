import type { Messages } from '@lingui/core';
import { type Digits, hasDigits, type Language } from './languages.ts';

/** The server gives one pack to all its readers: each is turned once. */
const turned = new WeakMap<Messages, Messages>();

/**
 * A language with two sets of digits has figures, years and dates in its texts in its own set; for a reader who chose
 * Latin digits these are turned. What is to be written as it stands (names of standards and of files, commands) has
 * Latin digits in the texts, and keeps them.
 */
export function inDigits(
  messages: Messages,
  { language, digits }: { readonly language: Language; readonly digits: Digits },
): Messages {
  if (digits === 'native' || !hasDigits(language)) return messages;
  const made = turned.get(messages) ?? inLatin(messages);
  turned.set(messages, made);
  return made;
}

/** Compiled messages are JSON: ids, and names of places and choices, have no digits of a language's own. */
function inLatin(messages: Messages): Messages {
  return JSON.parse(toLatin(JSON.stringify(messages)));
}

/** Signs that belong to Arabic digits become those that `Intl` writes beside Latin ones. */
function toLatin(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replaceAll('\u061c', '\u200e')
    .replaceAll('٪', '\u200e%')
    .replaceAll('٫', '.');
}
