import { useLingui } from '@lingui/react';
import type { Device } from '@sahakarya/contract';
import { useCommand } from '../../data/visit/use-command.ts';
import { useVisitChanges } from '../../data/visit/use-visit.ts';
import { Chip } from '../../figures/chip/chip.tsx';
import { Instant } from '../../table/instant.tsx';
import { RefusalNote } from '../../table/refusal.tsx';
import { AccountCard } from './account-card.tsx';
import type { Gone } from './gone.ts';

/** What the server calls one that says nothing of itself. */
const NAMELESS = 'another program';

/** Where one is signed in, and the ways out. */
export function Devices(props: {
  readonly devices: readonly Device[];
  readonly onGone: (gone: Gone) => void;
}) {
  const { devices, onGone } = props;
  const { _ } = useLingui();
  const { left } = useVisitChanges();
  const here = useCommand('signOut');
  const there = useCommand('endVisit');
  const everywhere = useCommand('signOutEverywhere');
  const isSending = here.isSending || there.isSending || everywhere.isSending;
  const go = async (sent: Promise<object | undefined>, gone: Gone) => {
    if ((await sent) === undefined) return;
    onGone(gone);
    left();
  };
  return (
    <AccountCard title={_('account.devices')}>
      <ul className="account-list">
        {devices.map((device) => {
          const { visit, is_this } = device;
          const name =
            device.device === NAMELESS
              ? _('account.device.other')
              : device.device.split(', ').join(_('list.comma'));
          return (
            <li key={visit}>
              <DeviceWords device={device} name={name} />
              <button
                type="button"
                className="button small"
                aria-label={_('account.sign-out.of', { device: name })}
                disabled={isSending}
                onClick={() =>
                  void (is_this ? go(here.send({}, {}), 'signed-out') : there.send({ visit }, {}))
                }
              >
                {_('account.sign-out')}
              </button>
            </li>
          );
        })}
      </ul>
      <RefusalNote refusal={here.refusal ?? there.refusal ?? everywhere.refusal} />
      {devices.length > 1 && (
        <div className="form-actions">
          <button
            type="button"
            className="button"
            disabled={isSending}
            onClick={() => void go(everywhere.send({}, {}), 'signed-out-everywhere')}
          >
            {_(everywhere.isSending ? 'account.signing-out' : 'account.sign-out.everywhere')}
          </button>
        </div>
      )}
    </AccountCard>
  );
}

function DeviceWords({ device, name }: { readonly device: Device; readonly name: string }) {
  const { _ } = useLingui();
  return (
    <div>
      <bdi>
        <b>{name}</b>
      </bdi>{' '}
      {device.is_this && <Chip look="turn">{_('account.device.this')}</Chip>}
      <p className="hint">
        {_('account.device.seen')} <Instant at={device.seen_at} />
        <br />
        {_('account.device.until')} <Instant at={device.until} />
      </p>
    </div>
  );
}
