import { useLingui } from '@lingui/react';
import type { Talk } from '@sahakarya/contract';
import { useState } from 'react';
import { useCommand } from '../../../../data/visit/use-command.ts';
import { LabelledField } from '../../../../table/labelled-field.tsx';
import { endOfDay } from '../../../../table/local-day.ts';
import { RefusalNote } from '../../../../table/refusal.tsx';
import { useToday } from '../../../../table/use-today.ts';
import { type ListedParty, PartySelect } from '../../party-select.tsx';

/** Lets another party read along until the end of a day. */
export function NameAuditor(props: {
  readonly talk: Talk;
  readonly as: string;
  readonly parties: readonly ListedParty[];
}) {
  const { talk, as, parties } = props;
  const { _ } = useLingui();
  const { send, isSending, refusal } = useCommand('nameAuditor');
  const [auditor, setAuditor] = useState('');
  const [day, setDay] = useState('');
  const today = useToday();
  const name = async () => {
    const until = endOfDay(day);
    const done = await send({ talk: talk.talk }, { as, version: talk.version, auditor, until });
    if (done === undefined) return;
    setAuditor('');
    setDay('');
  };
  return (
    <details className="talk-deed">
      <summary className="link-button">{_('talk.name-auditor')}</summary>
      <PartySelect label={_('talk.party')} parties={parties} value={auditor} onValue={setAuditor} />
      <LabelledField
        label={_('talk.name-auditor.until')}
        type="date"
        min={today}
        value={day}
        onValue={setDay}
      />
      <p className="hint">{_('talk.name-auditor.hint')}</p>
      <button
        type="button"
        className="button small"
        disabled={isSending || auditor === '' || day === ''}
        onClick={() => void name()}
      >
        {_(isSending ? 'talk.name-auditor.doing' : 'talk.name-auditor.do')}
      </button>
      <RefusalNote refusal={refusal} />
    </details>
  );
}
