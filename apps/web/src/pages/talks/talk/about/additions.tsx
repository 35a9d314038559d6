import { useLingui } from '@lingui/react';
import { useCommand } from '../../../../data/visit/use-command.ts';
import { RefusalNote } from '../../../../table/refusal.tsx';
import { DayOf } from '../../moment.tsx';
import { PartyRow } from './party-row.tsx';
import type { TalkOf } from './talk-of.ts';

/** Parties that come in when all present have agreed. */
export function Additions({ talk, as, nameOf }: TalkOf) {
  const { _ } = useLingui();
  const { send, isSending, refusal } = useCommand('agreeToParty');
  if (talk.additions.length === 0) return null;
  const agree = (party: string) => ({
    text: _(isSending ? 'talk.agreeing' : 'talk.agree', { name: nameOf(party) }),
    isOff: isSending,
    onDo: () => void send({ talk: talk.talk }, { as, version: talk.version, party }),
  });
  return (
    <section>
      <h3>{_('talk.additions')}</h3>
      {talk.additions.map(({ party, agreed, until }) => (
        <PartyRow
          key={party}
          party={party}
          name={nameOf(party)}
          deed={talk.can.includes('agree') && !agreed.includes(as) ? agree(party) : undefined}
        >
          <p className="hint">
            {_('talk.additions.agreed')}
            {_('list.colon')}
            {agreed.map(nameOf).join(_('list.comma'))}
          </p>
          <p className="hint">
            {_('talk.additions.until')} <DayOf instant={until} />
          </p>
        </PartyRow>
      ))}
      <RefusalNote refusal={refusal} />
    </section>
  );
}
