import { useLingui } from '@lingui/react';
import type { Party } from '@sahakarya/contract';
import { useLanguageName } from '../../../table/language-names.ts';
import { PAGE_FIELD_NAMES, readersOf } from '../../../table/page-fields.ts';
import { SpokenWords } from '../../../table/spoken-words.tsx';

/** Each field of the page as it stands, and who reads it. */
export function WordsShown({ party: { page, withheld } }: { readonly party: Party }) {
  const { _ } = useLingui();
  const languageName = useLanguageName();
  const said = (field: (typeof PAGE_FIELD_NAMES)[number]) => {
    if (field === 'languages')
      return page.languages === undefined
        ? undefined
        : page.languages.map(languageName).join(_('list.comma'));
    const words = page[field];
    return words === undefined ? undefined : <SpokenWords words={words} />;
  };
  return (
    <dl className="party-facts">
      {PAGE_FIELD_NAMES.map((field) => (
        <div key={field}>
          <dt>{_(`party.field.${field}`)}</dt>
          <dd>
            {said(field) ?? <span className="hint">{_('party.words.none')}</span>}
            <p className="hint">
              {_('party.words.readers', { readers: _(`party.readers.${readersOf(field, withheld)}`) })}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
