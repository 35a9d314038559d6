import { useLingui } from '@lingui/react';
import type { OwnParty } from '../../../data/visit/use-visit.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import { PageLink } from '../../../page/page-link.tsx';
import { whyNotBegin } from '../../../table/why-not-begin.ts';

/** To whoever cannot begin a talk: why, before anything is written. */
export function NotBeginning({ acting }: { readonly acting: OwnParty }) {
  const { _ } = useLingui();
  const partyName = usePartyName();
  const why = whyNotBegin(acting);
  return (
    <>
      <h1>{_('talk.write-to-party')}</h1>
      {why !== undefined && <p className="page-lead">{_(why, { name: partyName(acting) })}</p>}
      <p className="way">
        <PageLink to="/talks">{_('table.talks')}</PageLink>
      </p>
    </>
  );
}
