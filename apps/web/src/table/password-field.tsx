import { useLingui } from '@lingui/react';
import { LabelledField } from './labelled-field.tsx';

/** A password that somebody has. */
export function PasswordField(props: { readonly value: string; readonly onValue: (value: string) => void }) {
  const { _ } = useLingui();
  return (
    <LabelledField
      {...props}
      label={_('sign-in.password')}
      type="password"
      autoComplete="current-password"
      dir="ltr"
      required
    />
  );
}
