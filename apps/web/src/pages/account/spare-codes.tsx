import { useLingui } from '@lingui/react';
import { useCopying } from '../../table/person/use-copying.ts';
import { inFours } from './in-fours.ts';

/** Codes for when the authenticator is lost: shown once, until they are kept. */
export function SpareCodes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { codes, onKept } = props;
  const { _ } = useLingui();
  const { copy, isCopied } = useCopying();
  return (
    <>
      <h3>{_('account.codes', { count: codes.length })}</h3>
      <p>{_('account.codes.says')}</p>
      <ul className="account-codes">
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{inFours(code)}</code>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <button type="button" className="button" onClick={() => copy(codes.map(inFours).join('\n'))}>
          {_('account.codes.copy')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {_('account.codes.print')}
        </button>
        <button type="button" className="button" onClick={onKept}>
          {_('account.codes.kept')}
        </button>
        <span role="status">
          {isCopied === true && _('account.codes.copied')}
          {isCopied === false && _('account.codes.not-copied')}
        </span>
      </div>
    </>
  );
}
