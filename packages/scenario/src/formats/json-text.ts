import { finish, type Steps } from '@sahakarya/planner';
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
  return finish(parsingJson(text));
}

/** The same in steps. */
export function* parsingJson(text: string): Steps<JsonValue | JsonProblem> {
  const reader = new JsonReader(text);
  try {
    return yield* reader.document();
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

/** Values read in one step. */
const VALUES_PER_STEP = 20_000;

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

/** A list or an object whose end hasn't come yet. */
type OpenList =
  | { readonly kind: 'array'; readonly line: number; readonly items: JsonValue[] }
  | { readonly kind: 'object'; readonly line: number; readonly members: JsonMember[]; name: string };

class JsonReader {
  readonly #text: string;
  /** The innermost is the last. */
  readonly #open: OpenList[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *document(): Steps<JsonValue> {
    this.#skipSpace();
    let value = this.#readOn();
    for (; value === undefined; value = this.#readOn()) yield;
    this.#skipSpace();
    if (this.#at < this.#text.length) throw new NotJson(phrase('end-of-file'));
    return value;
  }

  problem(expected: Phrase): JsonProblem {
    return { kind: 'problem', line: this.#line, character: this.#at - this.#lineStart + 1, expected };
  }

  /** A step's worth of values; gives the outermost one at its end. */
  #readOn(): JsonValue | undefined {
    for (let count = 0; count < VALUES_PER_STEP; count++) {
      let value = this.#begin();
      while (value !== undefined) {
        const list = this.#open.at(-1);
        if (list === undefined) return value;
        if (list.kind === 'array') list.items.push(value);
        else list.members.push({ name: list.name, value });
        value = this.#goOn(list);
      }
    }
    return undefined;
  }

  /** Begins a value; undefined where it is a list or an object, and what it has comes next. */
  #begin(): JsonValue | undefined {
    const line = this.#line;
    const next = this.#text[this.#at];
    if (next === '"') return { kind: 'string', line, text: this.#string() };
    if (next === '{') return this.#enter({ kind: 'object', line, members: [], name: '' });
    if (next === '[') return this.#enter({ kind: 'array', line, items: [] });
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

  /** Gives the list at once where it has nothing. */
  #enter(list: OpenList): JsonValue | undefined {
    this.#at++;
    if (this.#open.push(list) > DEEPEST) throw new NotJson(phrase('most-levels', { most: DEEPEST }));
    this.#skipSpace();
    if (this.#text[this.#at] === endOf(list)) return this.#close(list);
    if (list.kind === 'object') list.name = this.#name();
    return undefined;
  }

  /** Goes on after an item; gives the list at its end. */
  #goOn(list: OpenList): JsonValue | undefined {
    this.#skipSpace();
    if (this.#text[this.#at] !== ',') return this.#close(list);
    this.#at++;
    this.#skipSpace();
    if (list.kind === 'object') list.name = this.#name();
    return undefined;
  }

  #close(list: OpenList): JsonValue {
    const end = endOf(list);
    this.#take(end, phrase('comma-or', { end }));
    this.#open.pop();
    const { line } = list;
    return list.kind === 'array'
      ? { kind: 'array', line, items: list.items }
      : { kind: 'object', line, members: list.members };
  }

  /** A member's name, up to its value. */
  #name(): string {
    if (this.#text.charCodeAt(this.#at) !== QUOTE) throw new NotJson(phrase('name-in-quotes'));
    const name = this.#string();
    this.#skipSpace();
    this.#take(':', phrase('as-written', { text: ':' }));
    this.#skipSpace();
    return name;
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

function endOf({ kind }: OpenList): '}' | ']' {
  return kind === 'object' ? '}' : ']';
}
