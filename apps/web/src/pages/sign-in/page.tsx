import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useCommand } from '../../data/visit/use-command.ts';
import { useVisit, useVisitChanges } from '../../data/visit/use-visit.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { LabelledField } from '../../table/labelled-field.tsx';
import { RefusalNote } from '../../table/refusal.tsx';
import { wayOn } from './way-on.ts';
import '../../page/page-lead.css';
import '../../table/table-page.css';

/** Address and password; the code of an authenticator when the account asks for it. */
function SignInPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const visit = useVisit();
  const { came } = useVisitChanges();
  const [, goTo] = useLocation();
  const to = wayOn(useSearch());
  const signIn = useCommand('signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);
  if (signIn.refusal?.code === 'needs-code' && !asksForCode) setAsksForCode(true);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const typed = code.replaceAll(/\s/g, '');
    const answer = await signIn.send({}, { email, password, ...(typed === '' ? {} : { code: typed }) });
    if (answer === undefined) return;
    await came();
    goTo(to);
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
      <form className="card narrow-form" onSubmit={(event) => void send(event)}>
        <LabelledField
          label={_('sign-in.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          value={email}
          onValue={setEmail}
        />
        <LabelledField
          label={_('sign-in.password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          required
          value={password}
          onValue={setPassword}
        />
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
        <RefusalNote refusal={signIn.refusal} />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={signIn.isSending}>
            {_(signIn.isSending ? 'sign-in.doing' : 'sign-in.do')}
          </button>
          <PageLink to="/lost-password">{_('sign-in.lost')}</PageLink>
        </div>
      </form>
      <p>
        {_('sign-in.no-account')} <PageLink to="/new-account">{_('sign-in.new-account')}</PageLink>
      </p>
    </div>
  );
}

export const page: PageModule = { Page: SignInPage };
