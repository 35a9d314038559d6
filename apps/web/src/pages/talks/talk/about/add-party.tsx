import { useLingui } from '@lingui/react';
import type { Talk } from '@sahakarya/contract';
import { useState } from 'react';
import { useCommand } from '../../../../data/visit/use-command.ts';
import { RefusalNote } from '../../../../table/refusal.tsx';
import { type ListedParty, PartySelect } from '../../party-select.tsx';

/** Asks those in a talk to let another party in. */
export function AddParty(props: {
  readonly talk: Talk;
  readonly as: string;
  readonly parties: readonly ListedParty[];
  /** Nobody else is there to agree. */
  readonly isAlone: boolean;
}) {
  const { talk, as, parties, isAlone } = props;
  const { _ } = useLingui();
  const { send, isSending, refusal } = useCommand('addParty');
  const [party, setParty] = useState('');
  const add = async () => {
    const done = await send({ talk: talk.talk }, { as, version: talk.version, party });
    if (done !== undefined) setParty('');
  };
  return (
    <details className="talk-deed">
      <summary className="link-button">{_('talk.add-party')}</summary>
      <PartySelect
        label={_('talk.party')}
        parties={parties.filter((one) => !talk.additions.some((addition) => addition.party === one.party))}
        value={party}
        onValue={setParty}
      />
      <p className="hint">{_(isAlone ? 'talk.add-party.alone' : 'talk.add-party.hint')}</p>
      <button
        type="button"
        className="button small"
        disabled={isSending || party === ''}
        onClick={() => void add()}
      >
        {_(isSending ? 'talk.add-party.doing' : isAlone ? 'talk.add-party.do-alone' : 'talk.add-party.do')}
      </button>
      <RefusalNote refusal={refusal} />
    </details>
  );
}
