import { useLingui } from '@lingui/react';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { useCopying } from '../../../table/person/use-copying.ts';

/** A token's text: shown once, until it is kept, and on no paper. */
export function NewToken({ text, onKept }: { readonly text: string; readonly onKept: () => void }) {
  const { _ } = useLingui();
  const { copy, isCopied } = useCopying();
  return (
    <div className="new-token">
      <LabelledField
        label={_('account.token.text')}
        hint={_('account.token.once')}
        readOnly
        autoFocus
        dir="ltr"
        spellCheck={false}
        value={text}
        onValue={() => {}}
        onFocus={({ target }) => target.select()}
      />
      <div className="form-actions">
        <button type="button" className="button" onClick={() => copy(text)}>
          {_('account.token.copy')}
        </button>
        <button type="button" className="button" onClick={onKept}>
          {_('account.token.kept')}
        </button>
        <span role="status">
          {isCopied === true && _('account.token.copied')}
          {isCopied === false && _('account.token.not-copied')}
        </span>
      </div>
    </div>
  );
}
