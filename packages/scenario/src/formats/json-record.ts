import type { WholeUnit } from '@sahakarya/vocabulary';
import { type Phrase, phrase } from '../phrases.ts';
import type { JsonFields } from './json-fields.ts';
import type { JsonValue } from './json-text.ts';

/**
 * An object that has exactly certain names. What is wrong goes to the faults of `fields`, and a stand-in goes on:
 * 0, an empty text, nothing.
 */
export class JsonRecord<Name extends string> {
  readonly #members: ReadonlyMap<string, JsonValue>;
  readonly #column: string;
  readonly #expected: Readonly<Record<Name, Phrase>>;
  readonly #fields: JsonFields;

  /** @param expected the names, with what each one wants */
  constructor(
    value: JsonValue,
    column: string,
    expected: Readonly<Record<Name, Phrase>>,
    fields: JsonFields,
  ) {
    this.#column = column;
    this.#expected = expected;
    this.#fields = fields;
    const names = Object.keys(expected);
    this.#members =
      fields.members(value, column, phrase('object-with', { names: names.join(', ') })) ?? new Map();
    if (value.kind !== 'object') return;
    fields.only(this.#members, column, names);
    for (const [name, wants] of Object.entries<Phrase>(expected))
      fields.required(value, this.#members, this.column(name), wants);
  }

  /** The names that lead to a member. */
  column(name: string): string {
    return this.#column === '' ? name : `${this.#column}.${name}`;
  }

  value(name: Name): JsonValue | undefined {
    return this.#members.get(name);
  }

  whole<Unit extends string>(name: Name, unit: WholeUnit<Unit>, minimum = 0): number {
    const value = this.value(name);
    const column = this.column(name);
    return (value && this.#fields.whole(value, column, unit, minimum, this.#expected[name])) ?? 0;
  }

  text(name: Name): string {
    const value = this.value(name);
    return (value && this.#fields.text(value, this.column(name), this.#expected[name])) ?? '';
  }

  items(name: Name): readonly JsonValue[] {
    const value = this.value(name);
    return (value && this.#fields.items(value, this.column(name), this.#expected[name])) ?? [];
  }
}
