import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { useNumbers } from '../../../language/reader.tsx';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { directionOf, useLanguageName, WRITTEN_LANGUAGES } from '../../../table/language-names.ts';
import type { Draft, WordField } from './draft.ts';

type Written = Draft['words'][WordField];

/** Letters that the page takes of one field. */
const MOST = 5_000;

/** Words of the party, and in which language they are. */
export function WordsField(props: {
  readonly field: WordField;
  readonly words: Written;
  readonly onWords: (words: Written) => void;
}) {
  const { field, words, onWords } = props;
  const { _ } = useLingui();
  const id = useId();
  const choices = useLanguageChoices([words.language]);
  return (
    <>
      <div className="labelled-field">
        <label htmlFor={id}>{_(`party.field.${field}`)}</label>
        <textarea
          id={id}
          className="field"
          rows={field === 'about' ? 5 : 2}
          maxLength={MOST}
          lang={words.language}
          dir={directionOf(words.language)}
          value={words.text}
          onChange={({ target }) => onWords({ ...words, text: target.value })}
        />
      </div>
      <LabelledChoice
        label={_('party.words.language')}
        choices={choices}
        value={words.language}
        onValue={(language) => onWords({ ...words, language })}
      />
    </>
  );
}

/** Languages by their names, in the order of the reader's alphabet; those that are used already among them. */
export function useLanguageChoices(used: readonly string[]) {
  const nameOf = useLanguageName();
  const { compare } = useNumbers();
  return [...new Set([...WRITTEN_LANGUAGES, ...used])]
    .map((value) => ({ value, text: nameOf(value) }))
    .sort((a, b) => compare(a.text, b.text));
}
