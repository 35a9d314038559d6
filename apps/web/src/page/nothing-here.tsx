import { useLingui } from '@lingui/react';
import { PageLink } from './page-link.tsx';
import { useTabTitle } from './use-tab-title.ts';
import './page-lead.css';

/** In the place of something that is not there, or not for whoever asks: nobody is told which. */
export function NothingHere({ to, text }: { readonly to: string; readonly text: string }) {
  const { _ } = useLingui();
  useTabTitle(_('not-found.title'));
  return (
    <>
      <h1>{_('not-found.title')}</h1>
      <p className="page-lead">{_('not-found.says')}</p>
      <p className="way">
        <PageLink to={to}>{text}</PageLink>
      </p>
    </>
  );
}
