import { useLingui } from '@lingui/react';
import { ROUTES } from '@sahakarya/contract';
import { useState } from 'react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { PartFailed } from '../../../page/read-failed.tsx';
import { localDay } from '../../../table/local-day.ts';
import { CallsItself } from '../../../table/party/calls-itself.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, calledOf } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { ProofLinks } from './proof-links.tsx';
import { ReasonForm } from './reason-form.tsx';

const REASONS = ROUTES.refuseParty.body.shape.reason.shape.code.options;

/** A party that asks for its seat: who asks, what shows it, and the decision. */
export function AskingParty({ party: key, as }: { readonly party: string; readonly as: string }) {
  const { _ } = useLingui();
  const { day } = useNumbers();
  const partyName = usePartyName();
  const { data, failure, retry } = useAsked('party', { party: key, as });
  const people = useAsked('peopleOfParty', { party: key });
  const admit = usePartyCommand('admitParty');
  const refuse = usePartyCommand('refuseParty');
  const [isRefusing, setRefusing] = useState(false);
  const [decided, setDecided] = useState<'admitted' | 'refused'>();
  if (data === undefined)
    return <li>{failure !== undefined && <PartFailed failure={failure} retry={retry} />}</li>;
  const { data: party } = data;
  const desk = { party, as };
  return (
    <li>
      <div className="person-facts">
        <h3>
          <bdi>{partyName(party)}</bdi> <span className="hint">{party.party}</span>
        </h3>
        <CallsItself party={party} />
        <p>
          {_(`party.kind.${party.kind}`)}
          {_('list.dot')}
          {party.does.map((one) => _(`party.does.${one}`)).join(_('list.comma'))}
        </p>
        <p>{_('party.asked-on', { day: day(localDay(party.since)) })}</p>
        {people.data?.data.map((one) => (
          <p key={one.person} className="hint">
            <bdi>{[calledOf(one), one.email].filter((said) => said != null).join(_('list.comma'))}</bdi>
          </p>
        ))}
      </div>
      <ProofLinks proof={party.proof} />
      {decided !== undefined && <p role="status">{_(`party.decided.${decided}`)}</p>}
      {decided === undefined && isRefusing && (
        <ReasonForm
          label={_('party.refuse')}
          reasons={REASONS}
          textOf={(reason) => _(`party.refuse.${reason}`)}
          doing={_('party.refusing')}
          command={refuse}
          onReason={async (reason) => {
            const done = await refuse.send({ party: key }, { ...askedAt(desk), reason });
            if (done !== undefined) setDecided('refused');
            return done;
          }}
          onClose={() => setRefusing(false)}
        />
      )}
      {decided === undefined && !isRefusing && (
        <div className="form-actions">
          {party.can.includes('admit') && (
            <button
              type="button"
              className="button"
              disabled={admit.isSending}
              onClick={async () => {
                if ((await admit.send({ party: key }, askedAt(desk))) !== undefined) setDecided('admitted');
              }}
            >
              {_(admit.isSending ? 'party.admitting' : 'party.admit')}
            </button>
          )}
          {party.can.includes('refuse') && (
            <button type="button" className="button" onClick={() => setRefusing(true)}>
              {_('party.refuse')}
            </button>
          )}
        </div>
      )}
      <RefusalNote refusal={admit.refusal} />
    </li>
  );
}
