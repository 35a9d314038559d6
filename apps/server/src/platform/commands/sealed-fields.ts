import { type Chance, openText, sealText } from '../keys/seal.ts';
import type { ThingRef } from './thing.ts';

/** What stands in the place of a value that the key of its matter alone opens: base64url. */
const MARK = 'sealed';

type Change = (field: string, value: unknown) => unknown;

/**
 * JSON with the values of some fields sealed, wherever they stand in it. What is sealed belongs to its thing and field:
 * elsewhere it can't be opened.
 */
export function sealFields(
  json: unknown,
  fields: ReadonlySet<string>,
  key: Uint8Array,
  { kind, id }: ThingRef,
  chance?: Chance,
): unknown {
  return changed(json, fields, (field, value) => ({
    [MARK]: sealText(key, JSON.stringify(value), `${kind}/${id}/${field}`, chance).toString('base64url'),
  }));
}

/**
 * JSON with the same fields opened.
 *
 * @throws BrokenSeal
 */
export function openFields(
  json: unknown,
  fields: ReadonlySet<string>,
  key: Uint8Array,
  { kind, id }: ThingRef,
): unknown {
  return changed(json, fields, (field, value) => {
    const text = (value as { readonly [MARK]: string })[MARK];
    return JSON.parse(openText(key, Buffer.from(text, 'base64url'), `${kind}/${id}/${field}`));
  });
}

/** A value that there isn't stays so. */
function changed(json: unknown, fields: ReadonlySet<string>, change: Change): unknown {
  if (Array.isArray(json)) return json.map((one) => changed(one, fields, change));
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json).map(([field, value]) => [
      field,
      fields.has(field) && value !== undefined ? change(field, value) : changed(value, fields, change),
    ]),
  );
}
