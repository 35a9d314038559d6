import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { isSpent, LinkPage, SpentLink, useWayIn } from '../../table/person/link-page.tsx';
import { NewPasswordField } from '../../table/person/new-password-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { OwnPage, WayToSignIn } from '../../table/person/own-page.tsx';
import { NameField, PlaceFields, sentWords, useNewPerson } from '../../table/person/person-fields.tsx';

/** Whoever was invited makes their account. */
function AcceptPage({ path }: PageAddress) {
  const { _ } = useLingui();
  return (
    <LinkPage path={path} title={_('account.accept')} lead={_('account.accept.lead')}>
      {(link) => <Acceptance key={link} link={link} />}
    </LinkPage>
  );
}

function Acceptance({ link }: { readonly link: string }) {
  const { _ } = useLingui();
  const accept = useCommand('acceptInvitation');
  const goIn = useWayIn('/my-party');
  const [words, setWords] = useNewPerson();
  const [password, setPassword] = useState('');
  const code = accept.refusal?.code;
  if (isSpent(code))
    return (
      <SpentLink code={code} says={_('account.link.over.invitation')}>
        <WayToSignIn />
      </SpentLink>
    );
  const send = async () => {
    if ((await accept.send({}, { link, password, ...sentWords(words) })) !== undefined) await goIn();
  };
  return (
    <OwnPage title={_('account.accept')} lead={_('account.accept.lead')}>
      <OwnForm
        command={accept}
        send={send}
        isPrimary
        says="account.accept.do"
        saysMeanwhile="account.accept.doing"
      >
        <NameField words={words} onWords={setWords} />
        <NewPasswordField label={_('sign-in.password')} value={password} onValue={setPassword} />
        <PlaceFields words={words} onWords={setWords} />
      </OwnForm>
    </OwnPage>
  );
}

export const page: PageModule = { Page: AcceptPage };
