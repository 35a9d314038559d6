import { types } from 'pg';

/** Numbers of PostgreSQL's types (pg_type.oid). */
const INT8 = 20;
const DATE = 1082;

/**
 * How values come out of the database: `bigint` as a number, since doses are whole and below 2^53; a `date` as the
 * text it is, since a Date would be an instant in some time zone. Other types as `pg` reads them.
 */
export const VALUE_TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === INT8) return wholeNumber;
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text');
  },
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`the database holds ${text}, beyond the whole numbers that can be told apart`);
}
