import { useLingui } from '@lingui/react';
import { PageLink } from '../../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { oneForm } from '../address/not-understood.ts';
import { addressOfState, parseObservatory } from '../address/observatory-address.ts';
import '../page.css';
import { OneFigure, readsOfFigure } from '../one-figure.tsx';
import './page.css';

/** A figure in another site's page: the figure, and the way to where it comes from. */
function EmbedPage(address: PageAddress) {
  const { _ } = useLingui();
  const figure = addressOfState(`/figures/${address.params.figure ?? ''}`, parseObservatory(address.query));
  return (
    <main className="embed" id="content">
      <OneFigure address={address} setting="embed" />
      <p>
        <PageLink to={figure} target="_blank" rel="noopener">
          {_('embed.from')}
        </PageLink>
      </p>
    </main>
  );
}

export const page: PageModule = { oneForm, Page: EmbedPage, reads: readsOfFigure };
