import { useLingui } from '@lingui/react';
import type { Party } from '@sahakarya/contract';
import { usePartyName } from '../../language/names/party-name.ts';
import { PageLink } from '../../page/page-link.tsx';

/** What happens next, once a party has asked. */
export function Asked({ party }: { readonly party: Party }) {
  const { _ } = useLingui();
  const name = usePartyName()(party);
  return (
    <div role="status">
      <h1>{_('party.asked', { name })}</h1>
      <section className="card narrow-form">
        <h2>{_('party.asked.next')}</h2>
        <ol className="next-steps">
          <li>{_('party.asked.next.reads')}</li>
          <li>{_('party.asked.next.unseen')}</li>
          <li>{_('party.asked.next.admitted')}</li>
        </ol>
        <p>
          <PageLink to="/my-party" className="button">
            {_('table.my-party')}
          </PageLink>
        </p>
      </section>
    </div>
  );
}
