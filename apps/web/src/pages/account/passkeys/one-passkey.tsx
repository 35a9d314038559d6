import { useLingui } from '@lingui/react';
import type { Passkey } from '@sahakarya/contract';
import { useState } from 'react';
import { useCommand } from '../../../data/visit/use-command.ts';
import { Chip } from '../../../figures/chip/chip.tsx';
import { FreshSignIn } from '../../../table/fresh-sign-in.tsx';
import { Instant } from '../../../table/instant.tsx';
import { OwnForm } from '../../../table/person/own-form.tsx';
import { OwnRefusal } from '../../../table/person/own-refusal.tsx';
import { NameField } from './name-field.tsx';

/** A passkey, and what can be done with it. */
export function OnePasskey({ passkey }: { readonly passkey: Passkey }) {
  const { _ } = useLingui();
  const { passkey: id, name } = passkey;
  const remove = useCommand('removePasskey');
  const [isRenaming, setRenaming] = useState(false);
  const send = async () => void (await remove.send({ passkey: id }, {}));
  return (
    <li>
      <PasskeyWords passkey={passkey} />
      {isRenaming ? (
        <Renaming passkey={passkey} onDone={() => setRenaming(false)} />
      ) : (
        <div className="form-actions">
          <button
            type="button"
            className="button small"
            aria-label={_('account.passkey.rename.of', { name })}
            onClick={() => setRenaming(true)}
          >
            {_('account.passkey.rename')}
          </button>
          <button
            type="button"
            className="button small"
            aria-label={_('account.passkey.remove.of', { name })}
            disabled={remove.isSending}
            onClick={() => void send()}
          >
            {_(remove.isSending ? 'account.passkey.removing' : 'account.passkey.remove')}
          </button>
        </div>
      )}
      <OwnRefusal refusal={remove.refusal} />
      <FreshSignIn refusal={remove.refusal} goOn={() => void send()} onClose={remove.forget} />
    </li>
  );
}

function PasskeyWords({ passkey }: { readonly passkey: Passkey }) {
  const { _ } = useLingui();
  const { name, made_at, used_at, blocked_at, is_backed_up } = passkey;
  return (
    <div>
      <bdi>
        <b>{name}</b>
      </bdi>{' '}
      {blocked_at !== null && <Chip look="refused">{_('account.passkey.blocked')}</Chip>}
      <p className="hint">
        {_('account.passkey.made')} <Instant at={made_at} />
        <br />
        {used_at === null ? (
          _('account.passkey.unused')
        ) : (
          <>
            {_('account.device.seen')} <Instant at={used_at} />
          </>
        )}
        <br />
        {_(is_backed_up ? 'account.passkey.backed-up' : 'account.passkey.one-device')}
        {blocked_at !== null && (
          <>
            <br />
            {_('account.passkey.blocked.at')} <Instant at={blocked_at} />
          </>
        )}
      </p>
      {blocked_at !== null && <p>{_('account.passkey.blocked.says')}</p>}
    </div>
  );
}

function Renaming({ passkey, onDone }: { readonly passkey: Passkey; readonly onDone: () => void }) {
  const { _ } = useLingui();
  const rename = useCommand('renamePasskey');
  const [name, setName] = useState(passkey.name);
  const send = async () => {
    if ((await rename.send({ passkey: passkey.passkey }, { name: name.trim() })) !== undefined) onDone();
  };
  return (
    <OwnForm
      className="account-form"
      command={rename}
      send={send}
      says="account.save"
      saysMeanwhile="account.saving"
      aside={
        <button type="button" className="link-button" onClick={onDone}>
          {_('table.not-now')}
        </button>
      }
    >
      <NameField value={name} onValue={setName} autoFocus />
    </OwnForm>
  );
}
