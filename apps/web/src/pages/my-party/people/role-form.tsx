import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { appointmentOf, draftOfAppointment } from './appointment.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import { FormButtons } from './form-buttons.tsx';
import type { AboutPerson } from './verbs-for.ts';

/** Changes what somebody is at the party, or until when. */
export function RoleForm({ desk, one, called, onClose }: AboutPerson) {
  const { _ } = useLingui();
  const change = usePartyCommand('changeRole');
  const [draft, setDraft] = useState(() => draftOfAppointment(one));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { ...askedAt(desk), person: one.person, appointment: appointmentOf(draft) };
    if ((await change.send({ party: desk.party.party }, asked)) !== undefined) onClose();
  };
  return (
    <form className="person-form" aria-label={called} onSubmit={(event) => void send(event)}>
      <AppointmentFields draft={draft} onDraft={setDraft} />
      <RefusalNote refusal={change.refusal} />
      <FormButtons
        does={_('party.save')}
        doing={_('party.saving')}
        isSending={change.isSending}
        onClose={onClose}
      />
    </form>
  );
}
