import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, type Desk } from '../desk.ts';
import { useInviteHint } from '../use-invite-hint.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { appointmentOf, NEW_APPOINTMENT } from './appointment.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import { FormButtons } from './form-buttons.tsx';

/** Invites somebody by their e-mail address. */
export function InviteForm({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { _ } = useLingui();
  const invite = usePartyCommand('inviteToParty');
  const hint = useInviteHint();
  const [email, setEmail] = useState('');
  const [draft, setDraft] = useState(NEW_APPOINTMENT);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { ...askedAt(desk), email: email.trim(), appointment: appointmentOf(draft) };
    if ((await invite.send({ party: desk.party.party }, asked)) !== undefined) onClose();
  };
  return (
    <form className="person-form" aria-label={_('party.invite')} onSubmit={(event) => void send(event)}>
      <LabelledField
        label={_('sign-in.email')}
        {...hint}
        type="email"
        autoComplete="off"
        dir="ltr"
        required
        autoFocus
        value={email}
        onValue={setEmail}
      />
      <AppointmentFields draft={draft} onDraft={setDraft} />
      <RefusalNote refusal={invite.refusal} />
      <FormButtons
        does={_('party.invite.do')}
        doing={_('party.invite.doing')}
        isSending={invite.isSending}
        onClose={onClose}
      />
    </form>
  );
}
