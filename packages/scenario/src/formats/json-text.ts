import { type Phrase, phrase } from '../phrases.ts';

/**
 * A JSON reader that keeps what `JSON.parse` loses: numbers as written, names that stand twice, names like
 * `__proto__`, and the line of each value.
 */
export type JsonValue = JsonObject | JsonArray | JsonString | JsonNumber | JsonWord;

interface Located {
  /** Line in the file, from 1. */
  readonly line: number;
}

export interface JsonObject extends Located {
  readonly kind: 'object';
  /** In the order of the file; a name may stand twice. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly name: string;
  readonly value: JsonValue;
}

export interface JsonArray extends Located {
  readonly kind: 'array';
  readonly items: readonly JsonValue[];
}

export interface JsonString extends Located {
  readonly kind: 'string';
  readonly text: string;
}

export interface JsonNumber extends Located {
  readonly kind: 'number';
  /** As written. */
  readonly text: string;
}

export interface JsonWord extends Located {
  readonly kind: 'word';
  readonly text: 'true' | 'false' | 'null';
}

/** Where the text stops being JSON, and what would be right there. */
export interface JsonProblem extends Located {
  readonly kind: 'problem';
  /** Position in the line, from 1. */
  readonly character: number;
  readonly expected: Phrase;
}

/** Reads a JSON text (RFC 8259), at most 64 levels deep. */
export function parseJson(text: string): JsonValue | JsonProblem {
  const reader = new JsonReader(text);
  try {
    return reader.document();
  } catch (error) {
    if (error instanceof NotJson) return reader.problem(error.expected);
    throw error;
  }
}

/** A value as a person would recognise it in a message. */
export function shownJson(value: JsonValue): string {
  if (value.kind === 'object') return '{…}';
  return value.kind === 'array' ? '[…]' : value.text;
}

const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORDS = ['true', 'false', 'null'] as const;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;

class NotJson extends Error {
  readonly expected: Phrase;

  constructor(expected: Phrase) {
    super();
    this.expected = expected;
  }
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    this.#skipSpace();
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw new NotJson(phrase('end-of-file'));
    return value;
  }

  problem(expected: Phrase): JsonProblem {
    return { kind: 'problem', line: this.#line, character: this.#at - this.#lineStart + 1, expected };
  }

  #value(): JsonValue {
    const line = this.#line;
    const next = this.#text[this.#at];
    if (next === '"') return { kind: 'string', line, text: this.#string() };
    if (next === '{') return { kind: 'object', line, members: this.#list('}', () => this.#member()) };
    if (next === '[') return { kind: 'array', line, items: this.#list(']', () => this.#value()) };
    for (const word of WORDS) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return { kind: 'word', line, text: word };
    }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.#text);
    if (number === null) throw new NotJson(phrase('any-value'));
    this.#at += number[0].length;
    return { kind: 'number', line, text: number[0] };
  }

  #member(): JsonMember {
    if (this.#text.charCodeAt(this.#at) !== QUOTE) throw new NotJson(phrase('name-in-quotes'));
    const name = this.#string();
    this.#skipSpace();
    this.#take(':', phrase('as-written', { text: ':' }));
    this.#skipSpace();
    return { name, value: this.#value() };
  }

  #list<Item>(end: '}' | ']', item: () => Item): Item[] {
    this.#at++;
    if (++this.#depth > DEEPEST) throw new NotJson(phrase('most-levels', { most: DEEPEST }));
    const items: Item[] = [];
    this.#skipSpace();
    if (this.#text[this.#at] !== end) {
      while (true) {
        items.push(item());
        this.#skipSpace();
        if (this.#text[this.#at] !== ',') break;
        this.#at++;
        this.#skipSpace();
      }
    }
    this.#take(end, phrase('comma-or', { end }));
    this.#depth--;
    return items;
  }

  #take(character: string, expected: Phrase): void {
    if (this.#text[this.#at] !== character) throw new NotJson(expected);
    this.#at++;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    let escaped = false;
    for (let code = this.#text.charCodeAt(end); code !== QUOTE; code = this.#text.charCodeAt(end)) {
      // Past the end the code is NaN.
      if (!(code >= SPACE)) {
        this.#at = end;
        throw new NotJson(phrase('closing-quote'));
      }
      if (code === BACKSLASH) escaped = true;
      end += code === BACKSLASH ? 2 : 1;
    }
    this.#at = end + 1;
    if (!escaped) return this.#text.slice(start + 1, end);
    try {
      return String(JSON.parse(this.#text.slice(start, end + 1)));
    } catch {
      this.#at = start;
      throw new NotJson(phrase('valid-escapes'));
    }
  }

  #skipSpace(): void {
    for (; ; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === LINE_FEED) {
        this.#line++;
        this.#lineStart = this.#at + 1;
      } else if (code !== SPACE && code !== CARRIAGE_RETURN && code !== TAB) return;
    }
  }
}
