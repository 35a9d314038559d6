import { TOKEN_SCOPES, type TokenScope } from '@sahakarya/contract';
import { partsOf } from '../../../table/tokens/scope-words.ts';

/** Of each kind of things what a token may: nothing, `read`, or `write`. */
export type MayOfKinds = Readonly<Record<string, string>>;

export const NOTHING = '';

/** What a new token may, unless it is told otherwise. */
export const USUAL: MayOfKinds = { parties: 'read', talks: 'read' };

/** What can be chosen of a kind, the least first. */
export function choicesOf(kind: string): readonly string[] {
  return [NOTHING, ...TOKEN_SCOPES.map(partsOf).flatMap((one) => (one.kind === kind ? [one.may] : []))];
}

export function scopesOf(may: MayOfKinds): TokenScope[] {
  return TOKEN_SCOPES.filter((scope) => {
    const one = partsOf(scope);
    return may[one.kind] === one.may;
  });
}
