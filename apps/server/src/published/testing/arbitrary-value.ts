import fc from 'fast-check';
import { z } from 'zod';

/** Texts that other readers of numbers take for one. */
export const NO_WHOLE_NUMBERS = [
  '',
  ' ',
  ' 5',
  '5 ',
  '5\n',
  '\u00a05',
  '+5',
  '05',
  '5.0',
  '1.5',
  '1e3',
  '1E0',
  '0x10',
  '0b11',
  '0o7',
  '1_000',
  '1,000',
  '5n',
  'ten',
  'NaN',
  'Infinity',
  '٥',
  '５',
];

/** What the database has: valid requests ask for it, now and then for what it lacks. */
export interface Known {
  readonly destinations: readonly string[];
  readonly hashes: readonly string[];
  readonly token: string;
}

export interface Property {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

const Property = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** The parameters of a schema, as JSON Schema has them. */
export function properties(schema: z.ZodObject): [string, Property][] {
  const { properties: all = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(all).map(([name, property]) => [name, Property.parse(property)]);
}

/** Texts that are right where a pattern does not say otherwise. */
const TEXTS = ['LIC', 'AFRO', 'AZ', 'WHO', '2020', 'goods', 'Ünïcode', "O'Neil", '%', '*', 'a b'];

/** A value that the schema allows. */
export function valid(name: string, property: Property, known: Known): fc.Arbitrary<string> {
  if (property.enum !== undefined) return fc.constantFrom(...property.enum.map(String));
  if (property.format === 'date')
    return fc
      .integer({ min: 0, max: 755 })
      .map((day) => new Date(Date.UTC(2020, 11, 6 + day)).toISOString().slice(0, 10));
  if (property.format === 'uuid') return fc.uuid();
  if (property.type === 'integer')
    return fc
      .integer({ min: property.minimum ?? 0, max: Math.min(500, property.maximum ?? 500) })
      .map(String);
  if (name === 'destination' || name === 'newest_of') return fc.constantFrom(...known.destinations, 'QQQ');
  if (property.pattern === '^[0-9a-f]{64}$') return fc.constantFrom(...known.hashes, '0'.repeat(64));
  if (name === 'file') return fc.constantFrom('policy.json', 'lots.csv', 'summary.json', 'none.txt');
  const pattern = new RegExp(property.pattern ?? '', 'u');
  return fc.constantFrom(...TEXTS.filter((text) => pattern.test(text)));
}

/** A value that the schema refuses. */
export function invalid({ enum: choices, format, type, pattern }: Property): fc.Arbitrary<string> {
  const always = ['\u0000', '\u001b[0m', 'x'.repeat(501)];
  if (choices !== undefined)
    return fc.constantFrom(
      '',
      'nothing',
      `${String(choices[0])} `,
      String(choices[0]).toUpperCase().repeat(2),
      ...always,
    );
  if (format === 'date')
    return fc.constantFrom(
      '',
      'today',
      '2021-02-30',
      '04.08.2021',
      '2021-8-4',
      '0000-00-00',
      "2021-08-04'",
      ' 2021-08-04',
      '2021-08-04 ',
      '2021-08-04T00:00:00Z',
      '20210804',
      '+002021-08-04',
      '٢٠٢١-٠٨-٠٤',
      ...always,
    );
  if (type === 'integer')
    return fc.constantFrom(...NO_WHOLE_NUMBERS, '0', '-1', '99999999999999999999', ...always);
  if (format === 'uuid' || pattern !== undefined)
    return fc.constantFrom('', '\u0007', 'x'.repeat(501), '\n', '\u0000', ' ', ' LIC', 'LIC\t', '\u00a0LIC');
  return fc.constantFrom('', ...always);
}
