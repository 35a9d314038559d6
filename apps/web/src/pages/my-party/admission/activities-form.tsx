import { useLingui } from '@lingui/react';
import type { StoredUpload } from '@sahakarya/contract';
import { type FormEvent, useState } from 'react';
import { ActivitiesField } from '../../../table/activities-field.tsx';
import { missingOf } from '../../../table/missing-of.ts';
import { ProofFiles } from '../../../table/proof-files.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, type Desk } from '../desk.ts';
import { FormButtons } from '../people/form-buttons.tsx';
import { usePartyCommand } from '../use-party-command.ts';

/** Changes what a party does, with what shows it. */
export function ActivitiesForm({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { _ } = useLingui();
  const change = usePartyCommand('changeActivities');
  const [does, setDoes] = useState(desk.party.does);
  const [proof, setProof] = useState<readonly StoredUpload[]>([]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { ...askedAt(desk), does, proof: proof.map(({ file }) => file) };
    if ((await change.send({ party: desk.party.party }, asked)) !== undefined) onClose();
  };
  return (
    <form
      className="person-form"
      aria-label={_('party.change-activities')}
      onSubmit={(event) => void send(event)}
    >
      <ActivitiesField does={does} onDoes={setDoes} />
      <ProofFiles files={proof} onFiles={setProof} />
      <RefusalNote refusal={change.refusal} />
      <FormButtons
        does={_('party.save')}
        doing={_('party.saving')}
        isSending={change.isSending}
        missing={missingOf(does, proof)}
        onClose={onClose}
      />
    </form>
  );
}
