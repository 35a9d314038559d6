import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { LabelledField } from '../labelled-field.tsx';

/** As the contract has it. */
const LEAST_LETTERS = 12;
const MOST_LETTERS = 200;

/** A password that is chosen. It is asked for once: who wants to be sure looks at it. */
export function NewPasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const { _ } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <LabelledField
        {...props}
        hint={_('account.password.hint')}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        minLength={LEAST_LETTERS}
        maxLength={MOST_LETTERS}
      />
      <button type="button" className="link-button" onClick={() => setShown(!isShown)}>
        {_(isShown ? 'account.password.hide' : 'account.password.show')}
      </button>
    </div>
  );
}
