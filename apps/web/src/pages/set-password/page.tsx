import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { useVisitChanges } from '../../data/visit/use-visit.ts';
import { dropLink } from '../../page/held-link.ts';
import { PageLink } from '../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { isSpent, LinkPage, SpentLink } from '../../table/person/link-page.tsx';
import { NewPasswordField } from '../../table/person/new-password-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { OwnPage, WayToSignIn } from '../../table/person/own-page.tsx';

/** For whoever has lost the password, or was recovered. */
function SetPasswordPage({ path }: PageAddress) {
  const { _ } = useLingui();
  return (
    <LinkPage path={path} title={_('account.set-password')} lead={_('account.set-password.lead')}>
      {(link) => <NewPassword key={link} link={link} />}
    </LinkPage>
  );
}

function NewPassword({ link }: { readonly link: string }) {
  const { _ } = useLingui();
  const set = useCommand('setPassword');
  const { left } = useVisitChanges();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const code = set.refusal?.code;
  if (isSpent(code))
    return (
      <SpentLink code={code} says={_('account.link.over.says')}>
        <p>
          <PageLink className="button" to="/lost-password">
            {_('account.lost.do')}
          </PageLink>
        </p>
      </SpentLink>
    );
  if (isDone)
    return (
      <OwnPage title={_('account.set-password.done')} lead={_('account.set-password.done.says')} isNews>
        <WayToSignIn />
      </OwnPage>
    );
  const send = async () => {
    if ((await set.send({}, { link, password })) === undefined) return;
    dropLink();
    left();
    setDone(true);
  };
  return (
    <OwnPage title={_('account.set-password')} lead={_('account.set-password.lead')}>
      <OwnForm
        command={set}
        send={send}
        isPrimary
        says="account.set-password.do"
        saysMeanwhile="account.set-password.doing"
      >
        <NewPasswordField label={_('account.password.new')} value={password} onValue={setPassword} />
      </OwnForm>
    </OwnPage>
  );
}

export const page: PageModule = { Page: SetPasswordPage };
