import { useLingui } from '@lingui/react';
import { useVisit } from '../data/visit/use-visit.ts';
import { PageLink } from '../page/page-link.tsx';
import { PersonIcon } from './icons.tsx';
import './visit-button.css';

/** The way in; and for whoever is in, the party for which they act, or their name. */
export function VisitButton() {
  const { _ } = useLingui();
  const visit = useVisit();
  if (visit.state !== 'here')
    return (
      <PageLink to="/sign-in" className="button quiet visit-button">
        <PersonIcon />
        <span className="visit-words">{_('shell.sign-in')}</span>
      </PageLink>
    );
  const { acting, me } = visit;
  return (
    <PageLink to={acting === undefined ? '/account' : '/talks'} className="button visit-button">
      {acting === undefined ? (
        <PersonIcon />
      ) : (
        <span className="party-square">{acting.party.slice(0, 3)}</span>
      )}
      <span className="visit-words">{acting?.name ?? me.name}</span>
    </PageLink>
  );
}
