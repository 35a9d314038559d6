import { useLingui } from '@lingui/react';
import { LabelledField } from '../labelled-field.tsx';

/** Letters of every script may stand in an address; a browser's own field for one refuses most of them. */
export function EmailField(props: { readonly value: string; readonly onValue: (value: string) => void }) {
  const { _ } = useLingui();
  return (
    <LabelledField
      {...props}
      label={_('sign-in.email')}
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      required
    />
  );
}
