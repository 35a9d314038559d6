import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Dialog } from '../../controls/dialog/dialog.tsx';
import { useCommand } from '../../data/visit/use-command.ts';
import { type OwnParty, useVisitChanges } from '../../data/visit/use-visit.ts';
import { usePartyName } from '../../language/names/party-name.ts';
import { PageLink } from '../../page/page-link.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AccountCard } from './account-card.tsx';
import type { Gone } from './gone.ts';

/** Erases whoever is signed in, after it was said what goes and what stays. */
export function Erasing(props: {
  readonly parties: readonly OwnParty[];
  readonly onGone: (gone: Gone) => void;
}) {
  const { parties, onGone } = props;
  const { _ } = useLingui();
  const { left } = useVisitChanges();
  const erase = useCommand('eraseMe');
  const [isAsked, setAsked] = useState(false);
  const partyName = usePartyName();
  const alone = parties.filter(({ administers_alone }) => administers_alone);
  const close = () => {
    setAsked(false);
    erase.forget();
  };
  const send = async () => {
    if ((await erase.send({}, {})) === undefined) return;
    onGone('erased');
    left();
  };
  return (
    <AccountCard title={_('account.erase')}>
      <p>{_('account.erase.says')}</p>
      <div className="form-actions">
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {_('account.erase.ask')}
        </button>
      </div>
      {isAsked && (
        <Dialog label={_('account.erase.title')} onClose={close}>
          <OwnForm
            className="dialog-form"
            command={erase}
            send={send}
            isPrimary
            isForGood
            isOff={alone.length > 0}
            says="account.erase.do"
            saysMeanwhile="account.erase.doing"
            aside={
              <button type="button" className="link-button" onClick={close}>
                {_('table.not-now')}
              </button>
            }
          >
            {/* Takes the focus, so that Enter alone erases nobody. */}
            <h2 tabIndex={-1}>{_('account.erase.title')}</h2>
            <ul>
              <li>{_('account.erase.goes')}</li>
              <li>{_('account.erase.seats')}</li>
              <li>{_('account.erase.stays')}</li>
              <li>{_('account.erase.for-good')}</li>
            </ul>
            {alone.length > 0 && (
              <div className="refusal" role="alert">
                <p>
                  {_('refusal.last-administrator', { party: alone.map(partyName).join(_('list.comma')) })}{' '}
                  <PageLink to="/my-party">{_('table.my-party')}</PageLink>
                </p>
              </div>
            )}
          </OwnForm>
        </Dialog>
      )}
    </AccountCard>
  );
}
