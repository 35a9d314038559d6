import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Dialog } from '../../controls/dialog/dialog.tsx';
import { usePartyName } from '../../language/names/party-name.ts';
import { OwnForm } from '../../table/person/own-form.tsx';
import { askedAt, type Desk } from './desk.ts';
import { usePartyCommand } from './use-party-command.ts';

/** Takes a party from the table, after it was said what ends with that. The secretariat stays. */
export function LeaveTable({ desk }: { readonly desk: Desk }) {
  const { _ } = useLingui();
  const leave = usePartyCommand('leaveTable');
  const [isAsked, setAsked] = useState(false);
  const { party, can, cannot, is_secretariat } = desk.party;
  const name = usePartyName()(desk.party);
  const isOpen = can.includes('leave') || cannot.some(({ verb }) => verb === 'leave');
  if (is_secretariat || !isOpen) return null;
  const close = () => {
    setAsked(false);
    leave.forget();
  };
  return (
    <section className="card party-card">
      <h2>{_('party.leave')}</h2>
      <p className="hint">{_('party.leave.says')}</p>
      <p className="form-actions">
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {_('party.leave.ask')}
        </button>
      </p>
      {isAsked && (
        <Dialog label={_('party.leave.title', { name })} onClose={close}>
          <OwnForm
            className="dialog-form"
            command={leave}
            send={async () => {
              if ((await leave.send({ party }, askedAt(desk))) !== undefined) close();
            }}
            isPrimary
            isForGood
            says="party.leave.do"
            saysMeanwhile="party.leave.doing"
            aside={
              <button type="button" className="link-button" onClick={close}>
                {_('table.not-now')}
              </button>
            }
          >
            {/* Takes the focus, so that Enter alone does nothing. */}
            <h2 tabIndex={-1}>{_('party.leave.title', { name })}</h2>
            <ul>
              <li>{_('party.leave.people')}</li>
              <li>{_('party.leave.talks')}</li>
              <li>{_('party.leave.stays')}</li>
              <li>{_('party.leave.anew')}</li>
            </ul>
          </OwnForm>
        </Dialog>
      )}
    </section>
  );
}
