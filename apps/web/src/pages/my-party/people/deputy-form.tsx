import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { beginOfDay, endOfDay } from '../../../table/local-day.ts';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, type Colleague, calledOf } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { FormButtons } from './form-buttons.tsx';
import type { AboutPerson } from './verbs-for.ts';

/** Names who acts for somebody, from a day to a day, both whole. */
export function DeputyForm(props: AboutPerson & { readonly people: readonly Colleague[] }) {
  const { desk, one, called, people, onClose } = props;
  const { _ } = useLingui();
  const name = usePartyCommand('deputise');
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const time = { from: beginOfDay(from), to: endOfDay(to) };
    const asked = { ...askedAt(desk), deputy, of: one.person, ...time };
    if ((await name.send({ party: desk.party.party }, asked)) !== undefined) onClose();
  };
  return (
    <form className="person-form" aria-label={called} onSubmit={(event) => void send(event)}>
      <LabelledChoice
        label={_('party.deputy', { name: called })}
        hint={_('party.deputy.hint')}
        first={_('party.ask.choose')}
        choices={people
          .filter(({ person, has_joined }) => has_joined && person !== one.person)
          .map((other) => ({ value: other.person, text: calledOf(other) ?? _('party.person.erased') }))}
        value={deputy}
        onValue={setDeputy}
      />
      <LabelledField label={_('party.deputy.from')} type="date" required value={from} onValue={setFrom} />
      <LabelledField label={_('party.deputy.to')} type="date" required value={to} onValue={setTo} />
      <RefusalNote refusal={name.refusal} />
      <FormButtons
        does={_('party.deputise')}
        doing={_('party.deputising')}
        isSending={name.isSending}
        onClose={onClose}
      />
    </form>
  );
}
