import { useLingui } from '@lingui/react';
import { Chip } from '../../../figures/chip/chip.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { localDay } from '../../../table/local-day.ts';
import type { Colleague } from '../desk.ts';
import { useAppointmentWords } from '../use-appointment-words.ts';

/** Who somebody is at the party, until when, and whether they have come. */
export function PersonFacts(props: {
  readonly one: Colleague;
  readonly called: string;
  readonly isMe: boolean;
}) {
  const { one, called, isMe } = props;
  const { _ } = useLingui();
  const { day } = useNumbers();
  const appointmentWords = useAppointmentWords();
  const { email, name, until, has_joined, is_confirmed, role } = one;
  return (
    <div className="person-facts">
      <h3>
        <bdi>{called}</bdi>
        {isMe && <span className="hint"> {_('party.person.me')}</span>}
      </h3>
      <p>
        {_('party.role')}
        {_('list.colon')}
        {appointmentWords(one)}
        {until !== null && `${_('list.comma')}${_('party.person.until', { day: day(localDay(until)) })}`}
      </p>
      {name !== null && email !== null && (
        <p className="hint">
          <bdi>{email}</bdi>
        </p>
      )}
      {!has_joined && <Chip look="waits">{_('party.person.invited')}</Chip>}
      {has_joined && role === 'signatory' && (
        <Chip look={is_confirmed ? 'done' : 'waits'}>
          {_(is_confirmed ? 'party.person.confirmed' : 'party.person.unconfirmed')}
        </Chip>
      )}
    </div>
  );
}
