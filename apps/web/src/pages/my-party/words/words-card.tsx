import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Desk } from '../desk.ts';
import { WordsForm } from './words-form.tsx';
import { WordsShown } from './words-shown.tsx';

/** What stands on the party's page, and who reads it. */
export function WordsCard({ desk }: { readonly desk: Desk }) {
  const { _ } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card party-card">
      <h2>{_('party.words')}</h2>
      {isOpen ? (
        <WordsForm desk={desk} onClose={() => setOpen(false)} />
      ) : (
        <>
          <WordsShown party={desk.party} />
          {desk.party.can.includes('describe') && (
            <p className="form-actions">
              <button type="button" className="button" onClick={() => setOpen(true)}>
                {_('party.words.change')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
