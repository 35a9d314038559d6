/**
 * The one text of a JSON value (RFC 8785): no space, names in order of their UTF-16 units, numbers and strings as
 * ECMAScript writes them.
 *
 * @throws RangeError for what is no JSON value, and for text that is no Unicode
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${textOf(name)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'string') return textOf(value);
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return JSON.stringify(value);
  throw new RangeError(`${String(value)} is no JSON value`);
}

function textOf(text: string): string {
  // In this mode the class matches halves of pairs alone.
  if (/\p{Surrogate}/u.test(text)) throw new RangeError('half a pair of surrogates is no Unicode');
  return JSON.stringify(text);
}
