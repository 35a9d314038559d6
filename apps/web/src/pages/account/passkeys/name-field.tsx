import { useLingui } from '@lingui/react';
import { LabelledField } from '../../../table/labelled-field.tsx';

/** As the contract has it. */
const MOST_LETTERS = 60;

/** What somebody calls a passkey. */
export function NameField(props: {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autoFocus?: true;
}) {
  const { _ } = useLingui();
  return (
    <LabelledField
      {...props}
      label={_('account.passkey.name')}
      hint={_('account.passkey.name.hint')}
      dir="auto"
      autoComplete="off"
      required
      maxLength={MOST_LETTERS}
    />
  );
}
