import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { inFours } from './in-fours.ts';

/** Codes for when the authenticator is lost: shown once, until they are kept. */
export function SpareCodes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { codes, onKept } = props;
  const { _ } = useLingui();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.map(inFours).join('\n'));
      setSaid(_('account.codes.copied'));
    } catch {
      // Browsers copy for none but secure pages.
      setSaid(_('account.codes.not-copied'));
    }
  };
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
        <button type="button" className="button" onClick={() => void copy()}>
          {_('account.codes.copy')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {_('account.codes.print')}
        </button>
        <button type="button" className="button" onClick={onKept}>
          {_('account.codes.kept')}
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
