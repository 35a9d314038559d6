import { parseWhole } from '@sahakarya/vocabulary';
import { z } from 'zod';

/**
 * A whole number in a path or query, written as the tables write it: `0`, or digits without leading zero, sign, space
 * or exponent. A client may give the number itself.
 */
export function wholeParameter(least: number, most: number, description: string) {
  return z
    .transform((given: string | number, context): number => {
      // Of a name that stands there twice, the framework makes a list.
      const isOne = typeof given === 'string' || typeof given === 'number';
      const read = isOne ? parseWhole(String(given)) : 'not-whole';
      if (read === 'not-whole') {
        context.issues.push({ code: 'invalid_format', format: 'whole_number', input: String(given) });
      } else if (read === 'too-large' || (typeof read === 'number' && read > most)) {
        context.issues.push({ code: 'too_big', origin: 'number', maximum: most, input: given });
      } else if (read === 'negative' || read < least) {
        context.issues.push({ code: 'too_small', origin: 'number', minimum: least, input: given });
      } else return read;
      return z.NEVER;
    })
    .meta({ type: 'integer', minimum: least, maximum: most, description });
}
