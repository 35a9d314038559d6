import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../data/visit/use-command.ts';
import { LabelledField } from './labelled-field.tsx';
import { PasswordField } from './password-field.tsx';

/** By what somebody shows who they are. */
export interface Proof {
  readonly password: string;
  readonly code?: string;
}

/** Fields for a password, and for a code once the account has asked for one. */
export function useProof(refusal: Refusal | undefined): {
  readonly proof: Proof;
  readonly fields: ReactNode;
} {
  const { _ } = useLingui();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);
  if (refusal?.code === 'needs-code' && !asksForCode) setAsksForCode(true);
  const typed = code.replaceAll(/\s/g, '');
  const fields = (
    <>
      <PasswordField value={password} onValue={setPassword} />
      {asksForCode && (
        <LabelledField
          label={_('sign-in.code')}
          hint={_('sign-in.code.hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          required
          autoFocus
          value={code}
          onValue={setCode}
        />
      )}
    </>
  );
  return { proof: { password, ...(typed === '' ? {} : { code: typed }) }, fields };
}
