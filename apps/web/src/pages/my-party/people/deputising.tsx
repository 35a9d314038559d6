import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import { localDay } from '../../../table/local-day.ts';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, type Colleague, calledOf, type Desk } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { ConfirmButton } from './confirm-button.tsx';

/** That somebody acts for another, from when to when; and for a signatory, whether they may sign then. */
export function Deputising(props: {
  readonly desk: Desk;
  readonly people: readonly Colleague[];
  readonly one: Colleague;
  readonly deputy: Colleague['deputises'][number];
}) {
  const { desk, people, one, deputy } = props;
  const { _ } = useLingui();
  const { day } = useNumbers();
  const end = usePartyCommand('endDeputy');
  const { of, from, to, is_confirmed } = deputy;
  const other = people.find(({ person }) => person === of);
  const called = calledOf(one) ?? _('party.person.erased');
  const { can, party } = desk.party;
  return (
    <div className="deputising">
      <p>
        {_('party.deputises', {
          name: (other === undefined ? undefined : calledOf(other)) ?? _('party.person.erased'),
          from: day(localDay(from)),
          to: day(localDay(to)),
        })}
      </p>
      <RefusalNote refusal={end.refusal} />
      <div className="form-actions">
        {other?.role === 'signatory' && !is_confirmed && can.includes('confirm_signatory') && (
          <ConfirmButton desk={desk} person={one.person} called={called} of={of} />
        )}
        {can.includes('end_deputy') && (
          <button
            type="button"
            className="button small"
            disabled={end.isSending}
            onClick={() => void end.send({ party }, { ...askedAt(desk), deputy: one.person, of })}
          >
            {_(end.isSending ? 'party.ending-deputy' : 'party.end-deputy')}
            <span className="heard">
              {_('list.colon')}
              {called}
            </span>
          </button>
        )}
      </div>
    </div>
  );
}
