import { useLingui } from '@lingui/react';
import { PageLink } from '../../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { oneForm } from '../address/not-understood.ts';
import { addressOn, parseObservatory } from '../address/observatory-address.ts';
import { OneFigure, readsOfFigure } from '../one-figure.tsx';
import '../page.css';
import './page.css';

function FigurePage(address: PageAddress) {
  const { _ } = useLingui();
  return (
    <div className="page-body figure-page">
      <p className="back">
        <PageLink to={addressOn('/', parseObservatory(address.query))}>{_('figure-page.back')}</PageLink>
      </p>
      <OneFigure address={address} setting="alone" />
    </div>
  );
}

export const page: PageModule = { oneForm, Page: FigurePage, reads: readsOfFigure };
