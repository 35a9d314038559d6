import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { PageLink } from '../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { PasswordField } from '../../table/password-field.tsx';
import { isSpent, LinkPage, SpentLink, useWayIn } from '../../table/person/link-page.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { OwnPage } from '../../table/person/own-page.tsx';
import '../../table/refusal.css';

/** The link and the password together confirm an account: anybody may have asked for one with this address. */
function ConfirmPage({ path }: PageAddress) {
  const { _ } = useLingui();
  return (
    <LinkPage path={path} title={_('account.confirm')} lead={_('account.confirm.lead')}>
      {(link) => <Confirmation key={link} link={link} />}
    </LinkPage>
  );
}

function Confirmation({ link }: { readonly link: string }) {
  const { _ } = useLingui();
  const confirm = useCommand('confirmAccount');
  const goIn = useWayIn('/my-party');
  const [password, setPassword] = useState('');
  const code = confirm.refusal?.code;
  if (isSpent(code))
    return (
      <SpentLink code={code} says={_('account.link.over.says')}>
        <p>
          <PageLink className="button" to="/new-account">
            {_('sign-in.new-account')}
          </PageLink>
        </p>
      </SpentLink>
    );
  const send = async () => {
    if ((await confirm.send({}, { link, password })) !== undefined) await goIn();
  };
  return (
    <OwnPage title={_('account.confirm')} lead={_('account.confirm.lead')}>
      <OwnForm
        command={code === 'wrong-sign-in' ? { ...confirm, refusal: undefined } : confirm}
        send={send}
        isPrimary
        says="account.confirm.do"
        saysMeanwhile="account.confirm.doing"
      >
        <PasswordField value={password} onValue={setPassword} />
        {code === 'wrong-sign-in' && (
          <div className="refusal" role="alert">
            <p>
              {_('account.confirm.wrong')} <PageLink to="/new-account">{_('sign-in.new-account')}</PageLink>
            </p>
          </div>
        )}
      </OwnForm>
    </OwnPage>
  );
}

export const page: PageModule = { Page: ConfirmPage };
