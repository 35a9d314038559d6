import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Refusal, useCommand } from '../../data/visit/use-command.ts';
import { useVisitChanges } from '../../data/visit/use-visit.ts';
import { PageLink } from '../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { OwnPage } from '../../table/person/own-page.tsx';
import { RefusalNote } from '../../table/refusal.tsx';

/** Of whoever comes without anything, as by a reload. */
const NOTHING_SENT: Refusal = { code: 'provider-sign-in-over', status: 410, parameters: {}, faults: [] };

/**
 * Where a browser comes back to from the identity provider of a party. What that has sent is taken out of the address
 * and shown to the server, once; whatever it comes to, the page says it.
 */
function ProviderReturnPage({ params: { party = '' } }: PageAddress) {
  const { _ } = useLingui();
  const { came } = useVisitChanges();
  const [, goTo] = useLocation();
  const { send, refusal } = useCommand('signInByProvider');
  const [isBack, setBack] = useState(false);
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    const returned = window.location.search.slice(1);
    if (returned === '') return setBack(true);
    window.history.replaceState(null, '', window.location.pathname);
    void send({}, { party, returned }).then(async (answer) => {
      if (answer === undefined) return setBack(true);
      await came();
      goTo('/talks', { replace: true });
    });
  });
  if (!isBack) return <OwnPage title={_('sign-in.return')} lead={_('sign-in.return.says')} />;
  return (
    <OwnPage title={_('sign-in.return.refused')} lead={_('sign-in.return.refused.says')} isNews>
      <RefusalNote refusal={refusal ?? NOTHING_SENT} />
      <p>
        <PageLink className="button primary" to="/sign-in">
          {_('sign-in.return.anew')}
        </PageLink>
      </p>
    </OwnPage>
  );
}

export const page: PageModule = { Page: ProviderReturnPage };
