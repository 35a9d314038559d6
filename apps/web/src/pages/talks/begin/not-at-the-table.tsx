import { useLingui } from '@lingui/react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { usePartyName } from '../../../language/names/party-name.ts';

/** Of parties that somebody wants to write to: which ones take part in nothing new, and why. */
export function NotAtTheTable({ parties }: { readonly parties: readonly string[] }) {
  return parties.length === 0 ? null : <WhyNot parties={parties} />;
}

function WhyNot({ parties }: { readonly parties: readonly string[] }) {
  const { _ } = useLingui();
  const partyName = usePartyName();
  const suspended = useAsked('parties', { state: 'suspended' });
  const left = useAsked('parties', { state: 'left' });
  if (suspended.data === undefined || left.data === undefined) return null;
  const known = [...suspended.data.data, ...left.data.data];
  return (
    <div className="refusal" role="alert">
      {parties.map((key) => {
        const party = known.find((one) => one.party === key) ?? { party: key, name: key, state: 'unknown' };
        return <p key={key}>{_(`talk.not-with.${party.state}`, { name: partyName(party) })}</p>;
      })}
    </div>
  );
}
