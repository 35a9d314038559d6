import { useLingui } from '@lingui/react';
import type { PageModule, Place } from '../app/page-module.ts';
import { PageLink } from '../shell/page-link.tsx';
import { OneFigure, readsOfFigure } from './one-figure.tsx';
import './page.css';

function FigurePage(place: Place) {
  const { _ } = useLingui();
  return (
    <div className="page-body">
      <p className="back">
        <PageLink to="/">{_('figure-page.back')}</PageLink>
      </p>
      <OneFigure place={place} setting="alone" />
    </div>
  );
}

export const page: PageModule = { Page: FigurePage, reads: readsOfFigure };
