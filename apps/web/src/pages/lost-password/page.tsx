import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import type { PageModule } from '../../page/page-module.ts';
import { EmailField } from '../../table/person/email-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AskedForLink, OwnPage } from '../../table/person/own-page.tsx';

/** Asks for a link that sets another password. */
function LostPasswordPage() {
  const { _ } = useLingui();
  const lose = useCommand('losePassword');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<string>();
  const send = async () => {
    if ((await lose.send({}, { email: email.trim() })) !== undefined) setAsked(email.trim());
  };
  if (asked !== undefined) return <AskedForLink says={_('account.lost.done', { email: asked })} />;
  return (
    <OwnPage title={_('account.lost')} lead={_('account.lost.lead')}>
      <OwnForm command={lose} send={send} isPrimary says="account.lost.do" saysMeanwhile="account.lost.doing">
        <EmailField value={email} onValue={setEmail} />
      </OwnForm>
    </OwnPage>
  );
}

export const page: PageModule = { Page: LostPasswordPage };
