import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { useReader } from '../../../language/reader.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import type { Desk } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { draftOf, pageOf, WORD_FIELDS } from './draft.ts';
import { LanguagesField } from './languages-field.tsx';
import { ReadersChoice } from './readers-choice.tsx';
import { WordsField } from './words-field.tsx';
import { WordsShown } from './words-shown.tsx';

/** Says anew what stands on the party's page. What another one has said meanwhile is shown before it is replaced. */
export function WordsForm({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { _ } = useLingui();
  const { language } = useReader();
  const describe = usePartyCommand('describeParty');
  const { party, as } = desk;
  const [opened] = useState(party.version);
  const [draft, setDraft] = useState(() => draftOf(party, language));
  const isChanged = describe.refusal?.code === 'changed-meanwhile';
  const version = isChanged ? party.version : opened;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await describe.send({ party: party.party }, { as, version, page: pageOf(draft) });
    if (answer !== undefined) onClose();
  };
  return (
    <form className="words-form" onSubmit={(event) => void send(event)}>
      {WORD_FIELDS.map((field) => (
        <fieldset key={field} className="words-row" aria-label={_(`party.field.${field}`)}>
          <WordsField
            field={field}
            words={draft.words[field]}
            onWords={(words) => setDraft({ ...draft, words: { ...draft.words, [field]: words } })}
          />
          <ReadersChoice
            field={field}
            readers={draft.readers[field]}
            onReaders={(readers) => setDraft({ ...draft, readers: { ...draft.readers, [field]: readers } })}
          />
        </fieldset>
      ))}
      <fieldset className="words-row" aria-label={_('party.field.languages')}>
        <LanguagesField
          languages={draft.languages}
          onLanguages={(languages) => setDraft({ ...draft, languages })}
        />
        <ReadersChoice
          field="languages"
          readers={draft.readers.languages}
          onReaders={(languages) => setDraft({ ...draft, readers: { ...draft.readers, languages } })}
        />
      </fieldset>
      <RefusalNote refusal={describe.refusal} />
      {isChanged && (
        <>
          <h3>{_('party.words.now')}</h3>
          <WordsShown party={party} />
        </>
      )}
      <p className="form-actions">
        <button type="submit" className="button primary" disabled={describe.isSending}>
          {_(describe.isSending ? 'party.saving' : 'party.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {_('party.cancel')}
        </button>
      </p>
    </form>
  );
}
