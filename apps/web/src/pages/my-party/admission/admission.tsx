import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { PartFailed } from '../../../page/read-failed.tsx';
import { AskingParty } from './asking-party.tsx';
import '../people/people.css';
import { PartiesKept } from './parties-kept.tsx';

/** Whom the secretariat admits, and whom it suspends. */
export function Admission({ as }: { readonly as: string }) {
  const { _ } = useLingui();
  const { data, failure, retry } = useAsked('parties', { state: 'asked' }, NEWS_EVERY_MS.list);
  const shown = useShown(data?.data.map(({ party }) => party) ?? []);
  return (
    <>
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      {data !== undefined && (
        <section className="card party-card">
          <h2>{_('party.admission', { count: data.data.length })}</h2>
          {data.data.length === 0 && <p className="hint">{_('party.admission.none')}</p>}
          <ul className="people">
            {shown.map((party) => (
              <AskingParty key={party} party={party} as={as} />
            ))}
          </ul>
        </section>
      )}
      <PartiesKept as={as} />
    </>
  );
}

/** A row stays where it was while the page is read: else another one's button would lie under a second press. */
function useShown(asking: readonly string[]): readonly string[] {
  const shown = useRef<readonly string[]>([]);
  const added = asking.filter((party) => !shown.current.includes(party));
  if (added.length > 0) shown.current = [...shown.current, ...added];
  return shown.current;
}
