import { useLingui } from '@lingui/react';
import type { OwnParty } from '../../data/visit/use-visit.ts';
import { usePartyName } from '../../language/names/party-name.ts';
import { RefusalNote } from '../../table/refusal.tsx';
import { useAppointmentWords } from './use-appointment-words.ts';
import { usePartyCommand } from './use-party-command.ts';

/** Parties that have invited whoever reads. */
export function Invitations({ invitations }: { readonly invitations: readonly OwnParty[] }) {
  return invitations.map((invitation) => <Invitation key={invitation.party} invitation={invitation} />);
}

function Invitation({ invitation }: { readonly invitation: OwnParty }) {
  const { _ } = useLingui();
  const appointmentWords = useAppointmentWords();
  const join = usePartyCommand('joinParty');
  const { party, role, is_administrator, version } = invitation;
  const name = usePartyName()(invitation);
  return (
    <section className="card party-card">
      <h2>{_('party.invitation', { name })}</h2>
      <p className="hint">
        {_('party.role')}
        {_('list.colon')}
        {appointmentWords({ role, is_administrator })}
      </p>
      <RefusalNote refusal={join.refusal} />
      <p className="form-actions">
        <button
          type="button"
          className="button primary"
          disabled={join.isSending}
          onClick={() => void join.send({ party }, { version })}
        >
          {_(join.isSending ? 'party.invitation.doing' : 'party.invitation.do')}
        </button>
      </p>
    </section>
  );
}
