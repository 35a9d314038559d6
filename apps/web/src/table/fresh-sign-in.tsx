import { useLingui } from '@lingui/react';
import type { FormEvent } from 'react';
import { Dialog } from '../controls/dialog/dialog.tsx';
import { useAsked } from '../data/visit/use-asked.ts';
import { type Refusal, useCommand } from '../data/visit/use-command.ts';
import { PasskeyWay } from './passkeys/passkey-way.tsx';
import { RefusalNote } from './refusal.tsx';
import { useProof } from './use-proof.tsx';
import './table-page.css';

/**
 * Beside what needs a fresh sign-in, and outside of its form: where the server has refused it for that, it asks for the
 * password, and the code where there is one, or for a passkey of theirs, and then lets it go on. Any other refusal is
 * not its own.
 *
 * @param refusal of the command
 * @param goOn sends the command again
 * @param onClose whoever was asked would rather not: `forget` of the command
 */
export function FreshSignIn(props: {
  readonly refusal: Refusal | undefined;
  readonly goOn: () => void;
  readonly onClose: () => void;
}) {
  return props.refusal?.code === 'not-fresh' ? <AskOnceMore {...props} /> : null;
}

function AskOnceMore({ goOn, onClose }: { readonly goOn: () => void; readonly onClose: () => void }) {
  const { _ } = useLingui();
  const freshly = useCommand('signInFreshly');
  const { proof, fields } = useProof(freshly.refusal);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ((await freshly.send({}, proof)) !== undefined) goOn();
  };
  return (
    <Dialog label={_('table.fresh')} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void send(event)}>
        <h2>{_('table.fresh')}</h2>
        <p>{_('table.fresh.says')}</p>
        {fields}
        <RefusalNote refusal={freshly.refusal} />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={freshly.isSending}>
            {_(freshly.isSending ? 'sign-in.doing' : 'sign-in.do')}
          </button>
          <button type="button" className="link-button" onClick={onClose}>
            {_('table.not-now')}
          </button>
        </div>
        <OwnPasskeyWay onDone={goOn} />
      </form>
    </Dialog>
  );
}

/** For whoever has a passkey that opens something. */
function OwnPasskeyWay({ onDone }: { readonly onDone: () => void }) {
  const ask = useCommand('askForOwnPasskey');
  const show = useCommand('signInFreshlyByPasskey');
  const { data } = useAsked('passkeys', {});
  if (!data?.data.some(({ blocked_at }) => blocked_at === null)) return null;
  return <PasskeyWay ask={ask} show={show} says="table.passkey.show" isQuiet onDone={onDone} />;
}
