import { useLingui } from '@lingui/react';
import { TOKEN_SCOPES, type TokenScope } from '@sahakarya/contract';

/** Kinds of things that a token can be for, in their order. */
export const SCOPE_KINDS = [...new Set(TOKEN_SCOPES.map((scope) => partsOf(scope).kind))];

/** Of what a scope is, and whether things of it are read or changed. */
export function partsOf(scope: TokenScope): { readonly kind: string; readonly may: string } {
  const [kind = '', may = ''] = scope.split(':');
  return { kind, may };
}

/** Tells what a token is for: of each kind, the most that it may. */
export function useScopeWords(): (scopes: readonly TokenScope[]) => string {
  const { _ } = useLingui();
  return (scopes) =>
    SCOPE_KINDS.flatMap((kind) => {
      // Reading stands before changing, which reads, too.
      const most = scopes.map(partsOf).findLast((one) => one.kind === kind);
      return most === undefined
        ? []
        : [`${_(`token.kind.${kind}`)}${_('list.colon')}${_(`token.may.${most.may}`)}`];
    }).join(_('list.dot'));
}
