import { useLingui } from '@lingui/react';
import type { Passkey } from '@sahakarya/contract';
import { useState } from 'react';
import { useCommand } from '../../../data/visit/use-command.ts';
import { makePasskey } from '../../../table/passkeys/ask-authenticator.ts';
import { GaveNothingNote, NotHere, useWhyNotHere } from '../../../table/passkeys/not-here.tsx';
import { useAuthenticator } from '../../../table/passkeys/use-authenticator.ts';
import { OwnForm } from '../../../table/person/own-form.tsx';
import { AccountCard } from '../account-card.tsx';
import { NameField } from './name-field.tsx';
import { OnePasskey } from './one-passkey.tsx';

/** Ways in without a password: listed, added, called otherwise, removed. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const { _ } = useLingui();
  const why = useWhyNotHere();
  return (
    <AccountCard title={_('account.passkeys')}>
      <p>{_('account.passkeys.says')}</p>
      {passkeys.length > 0 && (
        <ul className="account-list">
          {passkeys.map((one) => (
            <OnePasskey key={one.passkey} passkey={one} />
          ))}
        </ul>
      )}
      {why === undefined ? <NewPasskey /> : <NotHere why={why} />}
    </AccountCard>
  );
}

function NewPasskey() {
  const ask = useCommand('askForNewPasskey');
  const add = useCommand('addPasskey');
  const [name, setName] = useState('');
  const way = useAuthenticator(
    [ask, add],
    () => ask.send({}, {}),
    makePasskey,
    (credential) => add.send({}, { name: name.trim(), credential }),
  );
  const send = async () => {
    if (await way.send()) setName('');
  };
  return (
    <OwnForm
      className="account-form"
      command={way}
      send={send}
      says="account.passkey.add"
      saysMeanwhile="account.passkey.adding"
    >
      <NameField value={name} onValue={setName} />
      <GaveNothingNote gaveNothing={way.gaveNothing} cancelled="account.passkey.cancelled" />
    </OwnForm>
  );
}
