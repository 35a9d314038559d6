import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { NewPasswordField } from '../../table/person/new-password-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AccountCard } from './account-card.tsx';

/** Another password. */
export function OwnPassword() {
  const { _ } = useLingui();
  const change = useCommand('changePassword');
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const send = async () => {
    if ((await change.send({}, { password })) === undefined) return;
    setPassword('');
    setDone(true);
  };
  return (
    <AccountCard title={_('sign-in.password')}>
      <p>{_('account.password.says')}</p>
      <OwnForm
        className="account-form"
        command={change}
        send={send}
        says="account.password.do"
        saysMeanwhile="account.password.doing"
        aside={<span role="status">{isDone && password === '' && _('account.password.done')}</span>}
      >
        <NewPasswordField label={_('account.password.new')} value={password} onValue={setPassword} />
      </OwnForm>
    </AccountCard>
  );
}
