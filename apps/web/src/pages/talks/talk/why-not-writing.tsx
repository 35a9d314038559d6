import { useLingui } from '@lingui/react';
import type { Talk } from '@sahakarya/contract';
import { type Here, useVisitChanges } from '../../../data/visit/use-visit.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import { DayOf } from '../moment.tsx';

/** Why one reads a talk and writes nothing in it. */
export function WhyNotWriting({ talk, here }: { readonly talk: Talk; readonly here: Here }) {
  const { _ } = useLingui();
  const acting = here.acting?.party;
  const seat = talk.parties.find(({ party }) => party === acting);
  const audits = talk.auditors.find(({ party }) => party === acting);
  if (seat !== undefined && seat.until !== null)
    return (
      <p className="hint">
        {_('talk.why-not.left')} <DayOf instant={seat.until} />
      </p>
    );
  if (seat !== undefined)
    return <p className="hint">{_(talk.state === 'closed' ? 'talk.why-not.closed' : 'talk.why-not.role')}</p>;
  if (audits === undefined) return <OtherParty talk={talk} here={here} />;
  return (
    <p className="hint">
      {_('talk.why-not.reads-along')} <DayOf instant={audits.until} />
    </p>
  );
}

/** Who belongs to several parties reads talks of all of them, and acts for one. */
function OtherParty({ talk, here }: { readonly talk: Talk; readonly here: Here }) {
  const { _ } = useLingui();
  const { actFor } = useVisitChanges();
  const partyName = usePartyName();
  const own = here.parties.filter(
    ({ party, has_joined }) => has_joined && talk.parties.some((seat) => seat.party === party),
  );
  return (
    <>
      <p className="hint">{_('talk.why-not.other-party')}</p>
      <p className="form-actions">
        {own.map((one) => (
          <button
            key={one.party}
            type="button"
            className="button small"
            onClick={() => void actFor(one.party)}
          >
            {_('talk.act-for', { name: partyName(one) })}
          </button>
        ))}
      </p>
    </>
  );
}
