import { type Measured, type Millionths, parseDecimal, type WholeUnit } from '@sahakarya/vocabulary';
import type { FaultList, Place } from '../faults.ts';
import { type Phrase, phrase } from '../phrases.ts';
import { type JsonValue, shownJson } from './json-text.ts';

/** Where a value stands. A column is the names that lead there, joined by dots. */
export type JsonPlace = (column: string, value: JsonValue) => Place;

/** Places in a file: the line of the value, and its text. */
export function placeInFile(file: string): JsonPlace {
  return (column, value) => ({
    file,
    row: value.line,
    ...(column === '' ? {} : { column }),
    value: shownJson(value),
  });
}

export type JsonMembers = ReadonlyMap<string, JsonValue>;

/**
 * Reads the kinds of JSON values that the formats have. What is wrong goes to the faults, and the value is
 * undefined then. `expected` says what would be right.
 */
export class JsonFields {
  readonly #place: JsonPlace;
  readonly #faults: FaultList;

  constructor(place: JsonPlace, faults: FaultList) {
    this.#place = place;
    this.#faults = faults;
  }

  /** The members of an object by name; a name that stands twice is a fault. */
  members(value: JsonValue, column: string, expected: Phrase): JsonMembers | undefined {
    if (value.kind !== 'object') return this.wrongType(value, column, expected);
    const members = new Map<string, JsonValue>();
    for (const { name, value: member } of value.members) {
      if (members.has(name)) this.#faults.add('duplicate-name', this.#placeOfName(column, name, member));
      else members.set(name, member);
    }
    return members;
  }

  /** Faults the members that are none of `names`. */
  only(members: JsonMembers, column: string, names: readonly string[]): void {
    for (const [name, value] of members) {
      if (names.includes(name)) continue;
      this.#faults.add('unknown-name', this.#placeOfName(column, name, value), {
        names: phrase('as-written', { text: names.join(', ') }),
      });
    }
  }

  /** Of a member whose name is wrong, whatever its value: what was found is the name. */
  #placeOfName(column: string, name: string, value: JsonValue): Place {
    return { ...this.#place(below(column, name), value), value: name };
  }

  /** A member that must be there. */
  required(owner: JsonValue, members: JsonMembers, column: string, expected: Phrase): JsonValue | undefined {
    const found = members.get(column.slice(column.lastIndexOf('.') + 1));
    if (found !== undefined) return found;
    const { value, ...place } = this.#place(column, owner);
    this.#faults.add('missing-name', place, { expected });
    return undefined;
  }

  items(value: JsonValue, column: string, expected: Phrase): readonly JsonValue[] | undefined {
    return value.kind === 'array' ? value.items : this.wrongType(value, column, expected);
  }

  text(value: JsonValue, column: string, expected: Phrase): string | undefined {
    return value.kind === 'string' ? value.text : this.wrongType(value, column, expected);
  }

  whole<Unit extends string>(
    value: JsonValue,
    column: string,
    unit: WholeUnit<Unit>,
    minimum: number,
    expected: Phrase,
  ): Measured<Unit> | undefined {
    if (value.kind !== 'number') return this.wrongType(value, column, expected);
    const number = unit.parse(value.text);
    if (typeof number === 'string') this.#faults.add(number, this.#place(column, value));
    else if (number < minimum) this.#faults.add('too-small', this.#place(column, value), { minimum });
    else return number;
    return undefined;
  }

  decimal(value: JsonValue, column: string, expected: Phrase): Millionths | undefined {
    if (value.kind !== 'number') return this.wrongType(value, column, expected);
    const decimal = parseDecimal(value.text);
    if (typeof decimal !== 'string') return decimal;
    this.#faults.add(decimal === 'too-large' ? 'decimal-too-large' : decimal, this.#place(column, value));
    return undefined;
  }

  wrongType(value: JsonValue, column: string, expected: Phrase): undefined {
    this.#faults.add('wrong-type', this.#place(column, value), { expected });
  }
}

/** The column of a member: the names that lead there, joined by dots. */
export function below(column: string, name: string): string {
  return column === '' ? name : `${column}.${name}`;
}
