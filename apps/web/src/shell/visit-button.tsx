import { useLingui } from '@lingui/react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useVisitElsewhere } from '../data/visit/use-visit-elsewhere.ts';
import { isSomebodyHere, onVisit } from '../data/visit/visit-hint.ts';
import { useReader } from '../language/reader.tsx';
import { PageLink } from '../page/page-link.tsx';
import { PersonIcon } from './icons.tsx';
import './visit-button.css';

/** What is known of a visit is nobody's burden who has none. */
const OwnButton = lazy(async () => ({ default: (await import('./own-button.tsx')).OwnButton }));

/** The way in; and for whoever is in, the party for which they act, or their name. */
export function VisitButton() {
  const isHere = useSyncExternalStore(onVisit, isSomebodyHere, () => false);
  useVisitElsewhere();
  return isHere ? (
    <Suspense fallback={<WayIn />}>
      <OwnButton nobody={<WayIn />} />
    </Suspense>
  ) : (
    <WayIn />
  );
}

function WayIn() {
  const { _ } = useLingui();
  const { exercise } = useReader();
  return (
    <PageLink to={exercise === undefined ? '/sign-in' : '/exercise'} className="button quiet visit-button">
      <PersonIcon />
      <span className="visit-words">{_('shell.sign-in')}</span>
    </PageLink>
  );
}
