import { useLingui } from '@lingui/react';
import { useCommand } from '../../../../data/visit/use-command.ts';
import { RefusalNote } from '../../../../table/refusal.tsx';
import { DayOf } from '../../moment.tsx';
import { PartyRow } from './party-row.tsx';
import type { TalkOf } from './talk-of.ts';

/** Parties that read along and do nothing, by whom they were named, and until when. */
export function Auditors({ talk, as, nameOf }: TalkOf) {
  const { _ } = useLingui();
  const { send, isSending, refusal } = useCommand('endAuditor');
  if (talk.auditors.length === 0) return null;
  const end = (auditor: string) => ({
    text: _(isSending ? 'talk.auditors.ending' : 'talk.auditors.end'),
    isOff: isSending,
    onDo: () => void send({ talk: talk.talk }, { as, version: talk.version, auditor }),
  });
  return (
    <section>
      <h3>{_('talk.auditors')}</h3>
      {talk.auditors.map(({ party, named_by, until }) => (
        <PartyRow
          key={`${party} ${named_by}`}
          party={party}
          name={nameOf(party)}
          deed={talk.can.includes('end_auditor') && named_by === as ? end(party) : undefined}
        >
          <p className="hint">
            {_('talk.auditors.named-by', { name: nameOf(named_by) })}
            {_('list.comma')}
            {_('talk.until')} <DayOf instant={until} />
          </p>
        </PartyRow>
      ))}
      <RefusalNote refusal={refusal} />
    </section>
  );
}
