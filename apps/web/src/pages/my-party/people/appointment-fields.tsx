import { useLingui } from '@lingui/react';
import { Role } from '@sahakarya/contract';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { Tick } from '../../../table/tick.tsx';
import { type AppointmentDraft, roleOf } from './appointment.ts';

/** Role, whether somebody administers the party, and until when. */
export function AppointmentFields(props: {
  readonly draft: AppointmentDraft;
  readonly onDraft: (draft: AppointmentDraft) => void;
}) {
  const { draft, onDraft } = props;
  const { _ } = useLingui();
  return (
    <>
      <LabelledChoice
        label={_('party.role')}
        hint={_('party.role.hint')}
        choices={Role.options.map((value) => ({ value, text: _(`party.role.${value}`) }))}
        value={draft.role}
        onValue={(role) => onDraft({ ...draft, role: roleOf(role) })}
      />
      <Tick
        label={_('party.administers')}
        isTicked={draft.isAdministrator}
        onTick={(isAdministrator) => onDraft({ ...draft, isAdministrator })}
      />
      <LabelledField
        label={_('party.until')}
        hint={_('party.until.hint')}
        type="date"
        value={draft.until}
        onValue={(until) => onDraft({ ...draft, until })}
      />
    </>
  );
}
