import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import type { PageModule } from '../../page/page-module.ts';
import { EmailField } from '../../table/person/email-field.tsx';
import { NewPasswordField } from '../../table/person/new-password-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AskedForLink, type AskedLink, OwnPage } from '../../table/person/own-page.tsx';
import { NameField, PlaceFields, sentWords, useNewPerson } from '../../table/person/person-fields.tsx';

/** Asks for an account. Nobody learns from the answer whether the address has one. */
function NewAccountPage() {
  const { _ } = useLingui();
  const make = useCommand('makeAccount');
  const [words, setWords] = useNewPerson();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState<AskedLink>();
  const send = async () => {
    const answer = await make.send({}, { email: email.trim(), password, ...sentWords(words) });
    if (answer !== undefined) setAsked({ email: email.trim(), isMailed: answer.data.is_mailed });
  };
  if (asked !== undefined)
    return <AskedForLink says={_('account.new.done', { email: asked.email })} isMailed={asked.isMailed} />;
  return (
    <OwnPage title={_('sign-in.new-account')} lead={_('account.new.lead')}>
      <OwnForm command={make} send={send} isPrimary says="account.new.do" saysMeanwhile="account.new.doing">
        <NameField words={words} onWords={setWords} />
        <EmailField value={email} onValue={setEmail} />
        <NewPasswordField label={_('sign-in.password')} value={password} onValue={setPassword} />
        <PlaceFields words={words} onWords={setWords} />
      </OwnForm>
    </OwnPage>
  );
}

export const page: PageModule = { Page: NewAccountPage };
