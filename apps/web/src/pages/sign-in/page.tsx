import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useCommand } from '../../data/visit/use-command.ts';
import { useVisit, useVisitChanges } from '../../data/visit/use-visit.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PasskeyWay } from '../../table/passkeys/passkey-way.tsx';
import { EmailField } from '../../table/person/email-field.tsx';
import { OwnRefusal } from '../../table/person/own-refusal.tsx';
import { useProof } from '../../table/use-proof.tsx';
import { ProviderWay } from './provider-way.tsx';
import { wayOn } from './way-on.ts';
import '../../page/page-lead.css';
import '../../table/table-page.css';

/** Address and password, with the code of an authenticator when the account asks for it; or a passkey alone. */
function SignInPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const visit = useVisit();
  const { came } = useVisitChanges();
  const [, goTo] = useLocation();
  const to = wayOn(useSearch());
  const signIn = useCommand('signIn');
  const askForPasskey = useCommand('askForPasskey');
  const signInByPasskey = useCommand('signInByPasskey');
  const [email, setEmail] = useState('');
  const { proof, fields } = useProof(signIn.refusal);

  const goOn = async () => {
    await came();
    goTo(to);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await signIn.send({}, { email: email.trim(), ...proof })) !== undefined) await goOn();
  };

  return (
    <div className="page-body table-page">
      <PageHead title={titled(_('sign-in.title'))} description={_('sign-in.lead')} />
      <h1>{_('sign-in.title')}</h1>
      <p className="page-lead">{_('sign-in.lead')}</p>
      {visit.state === 'here' && (
        <p>
          {_('sign-in.here', { name: visit.me.name })} <PageLink to={to}>{_('sign-in.go-on')}</PageLink>
        </p>
      )}
      <form method="dialog" className="card narrow-form" onSubmit={(event) => void send(event)}>
        <EmailField value={email} onValue={setEmail} />
        {fields}
        <OwnRefusal refusal={signIn.refusal} />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={signIn.isSending}>
            {_(signIn.isSending ? 'sign-in.doing' : 'sign-in.do')}
          </button>
          <PageLink to="/lost-password">{_('sign-in.lost')}</PageLink>
        </div>
        <PasskeyWay
          ask={askForPasskey}
          show={signInByPasskey}
          says="sign-in.passkey"
          onDone={() => void goOn()}
        />
      </form>
      <ProviderWay />
      <p>
        {_('sign-in.no-account')} <PageLink to="/new-account">{_('sign-in.new-account')}</PageLink>
      </p>
    </div>
  );
}

export const page: PageModule = { Page: SignInPage };
