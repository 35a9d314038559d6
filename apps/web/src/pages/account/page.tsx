import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useAsked } from '../../data/visit/use-asked.ts';
import { type Here, useVisit } from '../../data/visit/use-visit.ts';
import { usePartyName } from '../../language/names/party-name.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import { PrivatePage } from '../../table/private-page.tsx';
import { Devices } from './devices.tsx';
import { Erasing } from './erasing.tsx';
import type { Gone } from './gone.ts';
import { OwnFile } from './own-file.tsx';
import { OwnNotices } from './own-notices.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnPerson } from './own-person.tsx';
import { Passkeys } from './passkeys/passkeys.tsx';
import { SecondFactor } from './second-factor.tsx';
import { TokensCard } from './tokens/tokens-card.tsx';
import '../../page/page-lead.css';
import './account.css';

/** Everything about one's own account. */
function AccountPage() {
  const { _ } = useLingui();
  const visit = useVisit();
  const [gone, setGone] = useState<Gone>();
  if (gone !== undefined && visit.state === 'nobody') return <GoneFrom gone={gone} />;
  return (
    <PrivatePage title={_('table.account')} description={_('account.lead')}>
      {(here) =>
        here.me.acts_only_for === undefined ? (
          <Account here={here} onGone={setGone} />
        ) : (
          <ByProvider party={here.me.acts_only_for} />
        )
      }
    </PrivatePage>
  );
}

/** Of the account nothing: a party's provider says who somebody is to that party alone. */
function ByProvider({ party }: { readonly party: string }) {
  const { _ } = useLingui();
  const name = usePartyName()({ party, name: party });
  return (
    <>
      <h1>{_('table.account')}</h1>
      <p className="page-lead">{_('account.by-provider', { party: name })}</p>
      <p>
        <PageLink className="button" to="/sign-in?to=%2Faccount">
          {_('account.by-provider.do')}
        </PageLink>
      </p>
    </>
  );
}

function Account({ here, onGone }: { readonly here: Here; readonly onGone: (gone: Gone) => void }) {
  const { _ } = useLingui();
  const devices = useAsked('visits', {});
  const held = useAsked('ownData', {});
  const tokens = useAsked('ownTokens', {});
  const all = held.data?.data;
  const isOn = all?.credentials.some(({ kind, is_on }) => kind === 'totp' && is_on);
  const isBlocked = all?.passkeys.some(({ blocked_at }) => blocked_at !== null);
  const count = devices.data?.data.length;
  return (
    <>
      <h1>{count === undefined ? _('table.account') : _('account.devices.count', { count })}</h1>
      <p className="page-lead">
        {isOn === undefined ? (
          <bdi>{here.me.email}</bdi>
        ) : (
          _(isOn ? 'account.factor.is-on' : 'account.factor.is-off')
        )}
      </p>
      {isBlocked && (
        <div className="refusal" role="alert">
          <p>{_('account.passkey.is-blocked')}</p>
        </div>
      )}
      {[devices, held, tokens].map(({ failure, retry }, at) =>
        failure === undefined ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the reads of this page, in their order
          <PartFailed key={at} failure={failure} retry={retry} />
        ),
      )}
      <div className="account-cards">
        <OwnPerson me={here.me} />
        {devices.data !== undefined && <Devices devices={devices.data.data} onGone={onGone} />}
        <OwnPassword />
        <OwnNotices />
        {all !== undefined && <Passkeys passkeys={all.passkeys} />}
        {tokens.data !== undefined && <TokensCard tokens={tokens.data.data} here={here} />}
        {isOn !== undefined && <SecondFactor isOn={isOn} />}
        {all !== undefined && <OwnFile data={all} />}
        <Erasing parties={here.parties} onGone={onGone} />
      </div>
    </>
  );
}

function GoneFrom({ gone }: { readonly gone: Gone }) {
  const { _ } = useLingui();
  const titled = useTitled();
  const title = _(`account.gone.${gone}`);
  return (
    <div className="page-body table-page">
      <PageHead title={titled(title)} description={_('account.lead')} />
      <h1>{title}</h1>
      {gone !== 'erased' && (
        <p>
          <PageLink className="button" to="/sign-in?to=%2Faccount">
            {_('shell.sign-in')}
          </PageLink>
        </p>
      )}
    </div>
  );
}

export const page: PageModule = { Page: AccountPage };
