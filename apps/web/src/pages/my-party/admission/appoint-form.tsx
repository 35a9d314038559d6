import { useLingui } from '@lingui/react';
import type { StoredUpload } from '@sahakarya/contract';
import { type FormEvent, useState } from 'react';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { ProofFiles } from '../../../table/proof-files.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, type Desk } from '../desk.ts';
import { FormButtons } from '../people/form-buttons.tsx';
import { useInviteHint } from '../use-invite-hint.ts';
import { usePartyCommand } from '../use-party-command.ts';

/** Appoints somebody to administer a party that has nobody who can, with new proof of authority. */
export function AppointForm({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { _ } = useLingui();
  const appoint = usePartyCommand('appointAdministrator');
  const hint = useInviteHint();
  const [email, setEmail] = useState('');
  const [proof, setProof] = useState<readonly StoredUpload[]>([]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { ...askedAt(desk), email: email.trim(), proof: proof.map(({ file }) => file) };
    if ((await appoint.send({ party: desk.party.party }, asked)) !== undefined) onClose();
  };
  return (
    <form className="person-form" aria-label={_('party.appoint')} onSubmit={(event) => void send(event)}>
      <LabelledField
        label={_('sign-in.email')}
        {...hint}
        type="email"
        autoComplete="off"
        dir="ltr"
        required
        value={email}
        onValue={setEmail}
      />
      <ProofFiles files={proof} onFiles={setProof} />
      <RefusalNote refusal={appoint.refusal} />
      <FormButtons
        does={_('party.appoint.do')}
        doing={_('party.appoint.doing')}
        isSending={appoint.isSending}
        missing={proof.length === 0 ? 'party.ask.missing.proof' : undefined}
        onClose={onClose}
      />
    </form>
  );
}
