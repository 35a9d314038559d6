import type { ReactNode } from 'react';
import { useVisit } from '../data/visit/use-visit.ts';
import { usePartyName } from '../language/names/party-name.ts';
import { PageLink } from '../page/page-link.tsx';
import { PersonIcon } from './icons.tsx';

/** @param nobody stands there until it is known who is in, and where it is nobody after all */
export function OwnButton({ nobody }: { readonly nobody: ReactNode }) {
  const visit = useVisit();
  const partyName = usePartyName();
  if (visit.state !== 'here') return nobody;
  const { acting, me } = visit;
  return (
    <PageLink to={acting === undefined ? '/account' : '/talks'} className="button visit-button">
      {acting === undefined ? (
        <PersonIcon />
      ) : (
        <span className="party-square">{acting.party.slice(0, 3)}</span>
      )}
      <span className="visit-words">{acting === undefined ? me.name : partyName(acting)}</span>
    </PageLink>
  );
}
