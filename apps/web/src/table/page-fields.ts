import { Disclosure, PAGE_FIELDS, type PageField, type Party } from '@sahakarya/contract';

export type Readers = Party['withheld'][string];

/** Fields of a party's page, in the order in which they are shown. */
export const PAGE_FIELD_NAMES = [
  'about',
  'unit',
  'languages',
  'hours',
  'address',
] as const satisfies readonly PageField[];

/** Who reads a field of a party's page. */
export function readersOf(field: PageField, withheld: Readonly<Record<string, Readers>>): Readers {
  return withheld[field] ?? PAGE_FIELDS[field];
}

/** To whom a field can be given: it can be narrowed, never widened. */
export function possibleReaders(field: PageField): readonly Readers[] {
  return Disclosure.options.slice(Disclosure.options.indexOf(PAGE_FIELDS[field]));
}
