import { useLingui } from '@lingui/react';
import type { Party } from '@sahakarya/contract';
import { usePartyName } from '../../language/names/party-name.ts';
import { useLanguageName } from '../../table/language-names.ts';
import { SpokenWords } from '../../table/spoken-words.tsx';
import '../../table/party-card.css';

/** What it is and does, and how to reach it: what is withheld from the reader is not in the answer. */
export function Contact({ party }: { readonly party: Party }) {
  const { _ } = useLingui();
  const languageName = useLanguageName();
  const partyName = usePartyName();
  const { page } = party;
  const { about, languages } = page;
  const told = (['unit', 'hours', 'address'] as const).flatMap((field) => {
    const words = page[field];
    return words === undefined ? [] : [{ field, words }];
  });
  const isSilent = about === undefined && languages === undefined && told.length === 0;
  return (
    <section className="card party-card">
      <h2>{_('party.contact')}</h2>
      {isSilent && <p className="hint">{_('party.contact.none', { name: partyName(party) })}</p>}
      {about !== undefined && (
        <p>
          <SpokenWords words={about} />
        </p>
      )}
      {(languages !== undefined || told.length > 0) && (
        <dl className="party-facts">
          {told.map(({ field, words }) => (
            <div key={field}>
              <dt>{_(`party.field.${field}`)}</dt>
              <dd>
                <SpokenWords words={words} />
              </dd>
            </div>
          ))}
          {languages !== undefined && (
            <div>
              <dt>{_('party.field.languages')}</dt>
              <dd>{languages.map(languageName).join(_('list.comma'))}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}
