import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import type { PageModule } from '../../page/page-module.ts';
import { EmailField } from '../../table/person/email-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AskedForLink, type AskedLink, OwnPage } from '../../table/person/own-page.tsx';

/** Asks for a link that sets another password. */
function LostPasswordPage() {
  const { _ } = useLingui();
  const lose = useCommand('losePassword');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<AskedLink>();
  const send = async () => {
    const answer = await lose.send({}, { email: email.trim() });
    if (answer !== undefined) setAsked({ email: email.trim(), isMailed: answer.data.is_mailed });
  };
  if (asked !== undefined)
    return <AskedForLink says={_('account.lost.done', { email: asked.email })} isMailed={asked.isMailed} />;
  return (
    <OwnPage title={_('account.lost')} lead={_('account.lost.lead')}>
      <OwnForm command={lose} send={send} isPrimary says="account.lost.do" saysMeanwhile="account.lost.doing">
        <EmailField value={email} onValue={setEmail} />
      </OwnForm>
    </OwnPage>
  );
}

export const page: PageModule = { Page: LostPasswordPage };
