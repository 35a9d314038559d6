import { useLingui } from '@lingui/react';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { useLanguageName } from '../../../table/language-names.ts';
import { useLanguageChoices } from './words-field.tsx';

/** In which languages the contact point reads. */
export function LanguagesField(props: {
  readonly languages: readonly string[];
  readonly onLanguages: (languages: readonly string[]) => void;
}) {
  const { languages, onLanguages } = props;
  const { _ } = useLingui();
  const nameOf = useLanguageName();
  const others = useLanguageChoices([]).filter(({ value }) => !languages.includes(value));
  return (
    <div className="labelled-field">
      <p className="languages-head">{_('party.field.languages')}</p>
      <ul className="languages-read">
        {languages.map((language) => (
          <li key={language}>
            {nameOf(language)}
            <button
              type="button"
              className="button small"
              onClick={() => onLanguages(languages.filter((one) => one !== language))}
            >
              {_('party.words.languages.leave-out')}
              <span className="heard"> {nameOf(language)}</span>
            </button>
          </li>
        ))}
      </ul>
      <LabelledChoice
        label={_('party.words.languages.add')}
        first={_('party.ask.choose')}
        isFree
        choices={others}
        value=""
        onValue={(language) => onLanguages([...languages, language])}
      />
    </div>
  );
}
